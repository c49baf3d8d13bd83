namespace ServiceHub.OAuth.Scopes;

/// <summary>What a scope opens, in words for a citizen.</summary>
/// <param name="Thai">In Thai.</param>
/// <param name="English">In English.</param>
public sealed record ScopeText(string Thai, string English);
