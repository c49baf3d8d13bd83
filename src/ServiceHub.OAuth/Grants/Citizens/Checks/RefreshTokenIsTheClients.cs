using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>
/// There is a <c>refresh_token</c>, it is of now, and this client's (RFC 6749 §6). One that was rotated away ends the authorization,
/// since two hold it (RFC 9700 §4.14.2).
/// </summary>
internal sealed class RefreshTokenIsTheClients(Artifacts artifacts) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.RefreshToken) is not { } token)
        {
            return CitizenErrors.RefreshTokenMissing;
        }
        var kept = await artifacts.FindAsync(ArtifactKind.RefreshToken, token, ArtifactJson.Default.CitizenAuthorization, cancellation);
        if (kept is null || kept.Content.ClientId != context.Client.ClientId)
        {
            return CitizenErrors.RefreshTokenUnknown;
        }
        if (kept.WasUsed)
        {
            await artifacts.EndAsync(kept.Family, cancellation);
            return CitizenErrors.RefreshTokenReused;
        }
        context.Authorize(kept);
        return null;
    }
}
