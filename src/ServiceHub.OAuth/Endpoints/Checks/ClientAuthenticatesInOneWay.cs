namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>
/// "The client MUST NOT use more than one authentication method in each request" (RFC 6749 §2.3), nor none. A certificate is a
/// way only where nothing else is and the client is named (RFC 8705 §2); elsewhere it is the connection's, for tokens to be bound to.
/// </summary>
internal sealed class ClientAuthenticatesInOneWay : IRequestCheck<RequestContext>
{
    public ValueTask<OAuthError?> CheckAsync(RequestContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        ReadOnlySpan<bool> ways =
        [
            request.Authorization is not null,
            request.Has(ParameterNames.ClientSecret),
            request.Has(ParameterNames.ClientAssertion),
        ];
        return ways.Count(true) switch
        {
            0 => request.Certificate is not null && request.Has(ParameterNames.ClientId) ? default : new(OAuthErrors.AuthenticationMissing),
            1 => default,
            _ => new(OAuthErrors.SeveralAuthentications),
        };
    }
}
