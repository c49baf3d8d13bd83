using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>What the health-coverage register holds.</summary>
/// <param name="Scheme">Who pays.</param>
/// <param name="Hospital">Where the person is registered.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, or null while no end is set.</param>
public sealed record HealthCoverageRecord(HealthScheme Scheme, LocalizedText Hospital, DateOnly ValidFrom, DateOnly? ValidTo);
