using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Access;

/// <summary>A scope in words for people.</summary>
/// <param name="Name">The scope.</param>
/// <param name="Description">What it opens.</param>
public sealed record ScopeDescription(string Name, LocalizedText Description);
