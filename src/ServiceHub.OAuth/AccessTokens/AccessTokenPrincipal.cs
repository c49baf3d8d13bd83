using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Who a valid access token speaks for, and what it opens.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="Organisation">The organisation that answers for the client (ISO 6523).</param>
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
    /// <summary>Whom the token is about: the client itself, or a citizen by the organisation's pairwise id.</summary>
    public string Subject { get; init; } = ClientId;

    /// <summary>By which of the client's credentials it was got; null when another issuer's server knows.</summary>
    public string? CredentialId { get; init; }

    /// <summary>The citizen's authorization with which it ends; null when it comes of none.</summary>
    public string? AuthorizationId { get; init; }

    /// <summary>Who acts for the subject; null when the subject does.</summary>
    public Actor? Actor { get; init; }

    /// <summary>For which organisation it acts: another one that has granted so, or its own.</summary>
    public string ActsFor => Detail?.OnBehalfOf ?? Organisation;

    /// <summary>For what; null when the client holds no purpose.</summary>
    public CitizenDataDetail? Detail { get; init; }

    /// <summary>The key whose holder alone may use it; null for a bearer token.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>Whether a citizen who logged in asks, and no client by itself.</summary>
    /// <remarks>
    /// Where a portal acts, which unlike an officer has no name, the subject is its citizen, though the portal itself be called so.
    /// </remarks>
    public bool IsCitizen => Subject != ClientId || Actor is { Name: null };

    /// <summary>The one citizen whom it opens, by the organisation's pairwise id; null when it opens any.</summary>
    public string? CitizenId => IsCitizen ? Subject : Detail?.CitizenId;
}
