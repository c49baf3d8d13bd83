using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>A <c>requested_token_type</c>, where given, is that of an access token (RFC 8693 §2.1): nothing else is issued.</summary>
internal sealed class AccessTokenIsRequested : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.RequestedTokenType) is null or TokenTypes.AccessToken
            ? default
            : new(ExchangeErrors.OtherRequestedType);
}
