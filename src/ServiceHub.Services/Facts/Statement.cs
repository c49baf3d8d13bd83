using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Facts;

/// <summary>What one source says about a fact.</summary>
/// <param name="Value">The value as the contract writes it.</param>
/// <param name="Source">The agency's short name; <c>profile</c> for the shared profile.</param>
/// <param name="Name">The source's name for people.</param>
/// <param name="AsOf">When it was true there; null where nobody says.</param>
public sealed record Statement(string Value, string Source, LocalizedText Name, DateTimeOffset? AsOf);
