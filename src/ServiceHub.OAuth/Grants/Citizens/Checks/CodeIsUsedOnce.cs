using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>Of several who use the code at once, one gets tokens, and by the others all ends (RFC 6749 §4.1.2, §10.5). It comes last.</summary>
internal sealed class CodeIsUsedOnce(Artifacts artifacts) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var code = context.Request.Find(ParameterNames.Code);
        var used = await artifacts.UseAsync(ArtifactKind.Code, code, ArtifactJson.Default.CitizenAuthorization, cancellation);
        if (used is { WasUsed: false })
        {
            return null;
        }
        await artifacts.EndAsync(context.AuthorizationId!, cancellation);
        return CitizenErrors.CodeReused;
    }
}
