using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>The <c>redirect_uri</c> is given and one of those registered, letter for letter (RFC 9700 §2.1, FAPI 2.0 §5.3.2.2).</summary>
internal sealed class RedirectIsRegistered : IRequestCheck<PushedContext>
{
    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.RedirectUri) is not { } asked)
        {
            return new(AuthorizationErrors.RedirectMissing);
        }
        context.RedirectUri = asked;
        return context.Client.RedirectUris.Any(registered => registered.OriginalString == asked)
            ? default
            : new(AuthorizationErrors.RedirectNotRegistered);
    }
}
