namespace ServiceHub.OAuth.Endpoints;

/// <summary>What became of a request, for the log.</summary>
/// <param name="Error">The error's code (RFC 6749 §5.2), or null when the request was granted.</param>
/// <param name="Cause">The one cause of the error, which may say more than the client was told; null when there is none.</param>
/// <param name="ClientId">The client, once it has authenticated. What an unknown caller sent is not repeated.</param>
/// <param name="CredentialId">Which of the client's credentials it used.</param>
/// <param name="TokenId">The <c>jti</c> of the token that was issued, looked at or revoked.</param>
public sealed record OAuthOutcome(string? Error, string? Cause, string? ClientId, string? CredentialId, string? TokenId);
