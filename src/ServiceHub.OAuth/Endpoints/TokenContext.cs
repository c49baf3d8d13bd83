using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Issuers;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>A token request on its way through the checks, with what they found out.</summary>
internal sealed class TokenContext(OAuthRequest request) : GrantContext(request)
{
    /// <summary>Set by <see cref="Checks.GrantTypeIsKnown"/>.</summary>
    public IGrant Grant { get => field ?? throw TooEarly(); set; }

    /// <summary>The key to which the token is bound; null for a bearer token.</summary>
    public Confirmation? Confirmation { get; set; }

    /// <summary>Who acts for the subject; null when the subject does.</summary>
    public Actor? Actor { get; set; }

    /// <summary>Set by <see cref="Grants.Exchange.Checks.SubjectTokenIsTrusted"/>.</summary>
    public SubjectToken SubjectToken { get => field ?? throw TooEarly(); set; }

    /// <summary>The citizen for whom the client acts, by the pairwise id; set by the grants to which one belongs.</summary>
    public string CitizenId { get => field ?? throw TooEarly(); set; }

    /// <summary>What the citizen consented to; set by <see cref="Authorize"/>.</summary>
    public CitizenAuthorization Authorization { get => field ?? throw TooEarly(); private set; }

    /// <summary>The authorization with which the token ends; null when it comes of none.</summary>
    public string? AuthorizationId { get; private set; }

    /// <summary>The request goes on with what a citizen consented to.</summary>
    public void Authorize(Kept<CitizenAuthorization> kept) =>
        (Authorization, CitizenId, AuthorizationId) = (kept.Content, kept.Content.CitizenId, kept.Family);

    /// <summary>What the token is to say, from what was found out.</summary>
    public AccessTokenOrder Order(string subject) => new()
    {
        Client = Client,
        CredentialId = Credential.Id,
        GrantType = Grant.GrantType,
        Subject = subject,
        Scopes = Scopes,
        Confirmation = Confirmation,
        Actor = Actor,
        Detail = Detail,
        AuthorizationId = AuthorizationId,
    };
}
