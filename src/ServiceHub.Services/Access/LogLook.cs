using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Access;

/// <summary>That a field shows who looked at a person's data.</summary>
/// <param name="CitizenId">The person; null when the shared profile does not know them.</param>
/// <param name="Number">By what they were asked for then.</param>
/// <param name="Field">The field's coordinate.</param>
internal sealed record LogLook(Guid? CitizenId, NationalId? Number, string Field);
