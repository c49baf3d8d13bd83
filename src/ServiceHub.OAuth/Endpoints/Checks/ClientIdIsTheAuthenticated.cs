namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>A <c>client_id</c> beside other authentication names the same client (RFC 6749 §3.2.1).</summary>
internal sealed class ClientIdIsTheAuthenticated : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.ClientId) is { } named && named != context.Client.ClientId
            ? new(OAuthErrors.OtherClientId)
            : default;
}
