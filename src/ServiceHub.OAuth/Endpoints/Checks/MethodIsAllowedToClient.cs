namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The client used a method that it is registered for (RFC 7591 §2, <c>token_endpoint_auth_method</c>).</summary>
internal sealed class MethodIsAllowedToClient : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation) =>
        context.Client.AuthenticationMethods.Contains(context.AuthenticationMethod)
            ? default
            : new(OAuthErrors.MethodNotAllowed(context.AuthenticationMethod));
}
