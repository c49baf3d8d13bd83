using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Disclosure.View;

/// <summary>A word of the log, with what it means for people.</summary>
/// <param name="Code">As it stands in the log; stable.</param>
/// <param name="Words">The same for people.</param>
internal sealed record DisclosureTerm(string Code, LocalizedText Words);
