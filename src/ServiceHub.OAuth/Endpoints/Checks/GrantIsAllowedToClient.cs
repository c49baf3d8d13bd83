namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The client is registered for the grant (RFC 6749 §5.2, <c>unauthorized_client</c>; RFC 7591 §2, <c>grant_types</c>).</summary>
internal sealed class GrantIsAllowedToClient : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Client.GrantTypes.Contains(context.Grant.GrantType)
            ? default
            : new(OAuthErrors.GrantNotAllowed(context.Grant.GrantType));
}
