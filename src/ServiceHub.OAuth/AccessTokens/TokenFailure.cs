namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Why an access token is refused.</summary>
/// <param name="Code">Which cause, for counting and for tests.</param>
/// <param name="Description">The one cause in words, fit for a client: it repeats nothing of the token but times.</param>
public sealed record TokenFailure(TokenFailureCode Code, string Description);
