using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>A <c>response_mode</c>, where given, is the one of codes (OAuth 2.0 Multiple Response Types §2.1).</summary>
internal sealed class ResponseModeIsQuery : IRequestCheck<PushedContext>
{
    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.ResponseMode) is null or "query" ? default : new(AuthorizationErrors.ResponseModeUnknown);
}
