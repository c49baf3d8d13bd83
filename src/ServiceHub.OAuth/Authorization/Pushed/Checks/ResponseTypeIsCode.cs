using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>The <c>response_type</c> is <c>code</c> (RFC 6749 §3.1.1): no token travels in an address (RFC 9700 §2.1.2).</summary>
internal sealed class ResponseTypeIsCode : IRequestCheck<PushedContext>
{
    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.ResponseType) switch
        {
            "code" => default,
            null => new(AuthorizationErrors.ResponseTypeMissing),
            _ => new(AuthorizationErrors.ResponseTypeUnknown),
        };
}
