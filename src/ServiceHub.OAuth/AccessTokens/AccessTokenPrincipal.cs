using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Who a valid access token speaks for, and what it opens.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Organisation">The organisation that the client acts for (ISO 6523).</param>
/// <param name="Scopes">What was granted; it may be empty.</param>
/// <param name="TokenId">
/// The <c>jti</c>. Tell tokens apart by it and never by their text: one token has several texts that verify, since an ECDSA
/// signature has a twin.
/// </param>
/// <param name="Expires">The <c>exp</c>, without the skew that is allowed on top.</param>
public sealed record AccessTokenPrincipal(
    string ClientId,
    string Organisation,
    ScopeSet Scopes,
    string TokenId,
    DateTimeOffset Expires)
{
    /// <summary>The credential that the token was given for; null when it names none.</summary>
    public string? CredentialId { get; init; }

    /// <summary>Whether only who holds a key may use it (the claim <c>cnf</c>, RFC 7800).</summary>
    public bool IsSenderConstrained { get; init; }
}
