using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>
/// There is a <c>code</c>, it is of now, and this client's (RFC 6749 §4.1.3). One that was used before ends all that came of it
/// (§4.1.2).
/// </summary>
internal sealed class CodeIsTheClients(Artifacts artifacts) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.Code) is not { } code)
        {
            return CitizenErrors.CodeMissing;
        }
        var kept = await artifacts.FindAsync(ArtifactKind.Code, code, ArtifactJson.Default.CitizenAuthorization, cancellation);
        if (kept is null || kept.Content.ClientId != context.Client.ClientId)
        {
            return CitizenErrors.CodeUnknown;
        }
        if (kept.WasUsed)
        {
            await artifacts.EndAsync(kept.Family, cancellation);
            return CitizenErrors.CodeReused;
        }
        context.Authorize(kept);
        return null;
    }
}
