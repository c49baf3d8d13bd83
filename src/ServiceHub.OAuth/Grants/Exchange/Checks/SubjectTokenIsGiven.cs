using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>There is a <c>subject_token</c>, and it is said to be of a kind that is taken (RFC 8693 §2.1).</summary>
internal sealed class SubjectTokenIsGiven : IRequestCheck<TokenContext>
{
    private static readonly string[] Types = [TokenTypes.IdToken, TokenTypes.AccessToken, TokenTypes.Jwt];

    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (!context.Request.Has(ParameterNames.SubjectToken))
        {
            return new(ExchangeErrors.TokenMissing);
        }
        return context.Request.Find(ParameterNames.SubjectTokenType) switch
        {
            null => new(ExchangeErrors.TypeMissing),
            var type when Types.Contains(type) => default,
            _ => new(ExchangeErrors.TypeUnknown),
        };
    }
}
