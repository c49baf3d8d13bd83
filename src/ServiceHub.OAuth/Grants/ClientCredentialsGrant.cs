using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants;

/// <summary>A client acts for itself (RFC 6749 §4.4).</summary>
internal sealed class ClientCredentialsGrant(IssuerAddress issuer, OAuthOptions options, AccessTokenIssuer tokens) : IGrant
{
    public string GrantType => GrantTypes.ClientCredentials;

    public IReadOnlyList<ITokenRequestCheck> Checks { get; } =
    [
        new ScopesAreGranted(options),
        new ResourceIsTheHub(issuer),
    ];

    public IssuedToken Issue(TokenContext context) => tokens.Issue(context.Client, context.Scopes);
}
