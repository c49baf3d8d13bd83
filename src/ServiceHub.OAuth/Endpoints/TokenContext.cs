using ServiceHub.OAuth.AccessTokens;
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
    };
}
