using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>The parameters stand in the form: no request object (RFC 9101), and no <c>request_uri</c> (RFC 9126 §2.1).</summary>
internal sealed class RequestIsPlain : IRequestCheck<PushedContext>
{
    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation)
    {
        if (context.Request.Has(ParameterNames.Request))
        {
            return new(AuthorizationErrors.RequestObject);
        }
        return context.Request.Has(ParameterNames.RequestUri) ? new(AuthorizationErrors.RequestUriPushed) : default;
    }
}
