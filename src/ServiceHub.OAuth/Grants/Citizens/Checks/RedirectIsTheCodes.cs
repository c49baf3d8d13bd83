using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>The <c>redirect_uri</c> is the one to which the code was sent (RFC 6749 §4.1.3).</summary>
internal sealed class RedirectIsTheCodes : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.RedirectUri) == context.Authorization.RedirectUri ? default : new(CitizenErrors.OtherRedirect);
}
