using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>Where refresh tokens rotate, one is used once: of several who try at once one goes on, and by the others all ends. It comes last.</summary>
internal sealed class RefreshTokenIsUsedOnce(Artifacts artifacts) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (!Rotation.IsFor(context))
        {
            return null;
        }
        var token = context.Request.Find(ParameterNames.RefreshToken);
        var used = await artifacts.UseAsync(ArtifactKind.RefreshToken, token, ArtifactJson.Default.CitizenAuthorization, cancellation);
        if (used is { WasUsed: false })
        {
            return null;
        }
        await artifacts.EndAsync(context.AuthorizationId!, cancellation);
        return CitizenErrors.RefreshTokenReused;
    }
}
