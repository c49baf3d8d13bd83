using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Citizens;

/// <summary>
/// Issues what a citizen's authorization gives: an access token of the citizen with the portal as <c>act</c>, and a refresh token, which
/// ends with the authorization however often it rotates.
/// </summary>
internal sealed class CitizenTokens(AccessTokenIssuer tokens, Artifacts artifacts)
{
    public async ValueTask<IssuedToken> AccessTokenAsync(TokenContext context, CancellationToken cancellation)
    {
        context.Actor = new Actor(context.Client.ClientId);
        return await tokens.IssueAsync(context.Order(context.CitizenId), cancellation);
    }

    /// <summary>
    /// Null for a client that is not registered for it. A client that authenticates by a secret goes on only with the key to which its
    /// token is bound; one that authenticates by a key proves that by itself, and may bind each token to another (RFC 9449 §5).
    /// </summary>
    public async ValueTask<string?> RefreshTokenAsync(TokenContext context, CancellationToken cancellation)
    {
        if (!context.Client.GrantTypes.Contains(GrantTypes.RefreshToken))
        {
            return null;
        }
        var authorization = context.Authorization with
        {
            BoundTo = Rotation.AuthenticatesBySecret(context) ? context.Confirmation?.Thumbprint : null,
            RedirectUri = null,
            CodeChallenge = null,
        };
        return await artifacts.KeepAsync(
            ArtifactKind.RefreshToken, authorization, ArtifactJson.Default.CitizenAuthorization, context.AuthorizationId!, authorization.Ends, cancellation);
    }
}
