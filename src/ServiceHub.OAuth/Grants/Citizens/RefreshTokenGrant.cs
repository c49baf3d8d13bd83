using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Citizens.Checks;
using ServiceHub.OAuth.Grants.Details.Checks;
using ServiceHub.OAuth.Grants.Officers.Checks;

namespace ServiceHub.OAuth.Grants.Citizens;

/// <summary>A citizen's authorization goes on (RFC 6749 §6). Where refresh tokens do not rotate, the client keeps the one it has.</summary>
internal sealed class RefreshTokenGrant(CitizenTokens tokens, Artifacts artifacts, IssuerAddress issuer, OAuthOptions options) : IGrant
{
    public string GrantType => GrantTypes.RefreshToken;

    public IReadOnlyList<IRequestCheck<TokenContext>> Checks { get; } =
    [
        new NoOfficerIsStated(),
        new RefreshTokenIsTheClients(artifacts),
        new KeyIsTheAuthorizations(),
        new ResourceIsTheHub(issuer),
        new ScopesAreAuthorized(options),
        new DetailsAreReadable(),
        new NobodyElseIsNamed(),
        new PurposeIsAuthorized(),
        new RefreshTokenIsUsedOnce(artifacts),
    ];

    public async ValueTask<GrantedTokens> IssueAsync(TokenContext context, CancellationToken cancellation)
    {
        var accessToken = await tokens.AccessTokenAsync(context, cancellation);
        return new(accessToken) { RefreshToken = Rotation.IsFor(context) ? await tokens.RefreshTokenAsync(context, cancellation) : null };
    }
}
