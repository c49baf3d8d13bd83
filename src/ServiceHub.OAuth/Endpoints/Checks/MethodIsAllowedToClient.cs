namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The client used a method that it is registered for (RFC 7591 §2, <c>token_endpoint_auth_method</c>).</summary>
internal sealed class MethodIsAllowedToClient : ITokenRequestCheck
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Client.AuthenticationMethods.Contains(context.AuthenticationMethod)
            ? default
            : new(OAuthErrors.MethodNotAllowed(context.AuthenticationMethod));
}
