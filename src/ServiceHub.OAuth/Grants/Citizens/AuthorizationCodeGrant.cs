using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Citizens.Checks;
using ServiceHub.OAuth.Grants.Details.Checks;
using ServiceHub.OAuth.Grants.Officers.Checks;

namespace ServiceHub.OAuth.Grants.Citizens;

/// <summary>A citizen came back to the portal with a code (RFC 6749 §4.1.3).</summary>
internal sealed class AuthorizationCodeGrant(CitizenTokens tokens, Artifacts artifacts, IssuerAddress issuer, OAuthOptions options) : IGrant
{
    public string GrantType => GrantTypes.AuthorizationCode;

    public IReadOnlyList<IRequestCheck<TokenContext>> Checks { get; } =
    [
        new NoOfficerIsStated(),
        new CodeIsTheClients(artifacts),
        new RedirectIsTheCodes(),
        new VerifierFitsTheChallenge(),
        new KeyIsTheAuthorizations(),
        new ResourceIsTheHub(issuer),
        new ScopesAreAuthorized(options),
        new DetailsAreReadable(),
        new NobodyElseIsNamed(),
        new PurposeIsAuthorized(),
        new CodeIsUsedOnce(artifacts),
    ];

    public async ValueTask<GrantedTokens> IssueAsync(TokenContext context, CancellationToken cancellation)
    {
        var accessToken = await tokens.AccessTokenAsync(context, cancellation);
        return new(accessToken) { RefreshToken = await tokens.RefreshTokenAsync(context, cancellation) };
    }
}
