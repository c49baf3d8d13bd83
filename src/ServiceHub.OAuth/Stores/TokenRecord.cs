namespace ServiceHub.OAuth.Stores;

/// <summary>A token that was issued; nothing of it opens anything.</summary>
/// <param name="TokenId">Its <c>jti</c>.</param>
/// <param name="ClientId">To whom.</param>
/// <param name="CredentialId">By which credential.</param>
/// <param name="GrantType">By which grant.</param>
/// <param name="Scopes">What it opens, scopes with one space between them.</param>
/// <param name="Purpose">For which purpose; null when the client named none.</param>
/// <param name="Issued">When.</param>
/// <param name="Expires">Until when it opens it.</param>
public sealed record TokenRecord(
    string TokenId, string ClientId, string CredentialId, string GrantType, string Scopes, string? Purpose, DateTimeOffset Issued, DateTimeOffset Expires);
