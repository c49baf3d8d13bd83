namespace ServiceHub.OAuth.Endpoints;

/// <summary>What became of a token request, for the log.</summary>
/// <param name="Error">The error's code (RFC 6749 §5.2), or null when a token was issued.</param>
/// <param name="Cause">The one cause of the error, which may say more than the client was told; null when a token was issued.</param>
/// <param name="ClientId">The client, once it has authenticated. What an unknown caller sent is not repeated.</param>
/// <param name="CredentialId">Which of the client's credentials it used.</param>
/// <param name="TokenId">The issued token's <c>jti</c>.</param>
public sealed record TokenRequestOutcome(string? Error, string? Cause, string? ClientId, string? CredentialId, string? TokenId);
