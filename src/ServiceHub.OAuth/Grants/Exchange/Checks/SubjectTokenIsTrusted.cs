using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Issuers;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>The <c>subject_token</c> is a fresh one of a national login that the hub trusts, made for this client.</summary>
internal sealed class SubjectTokenIsTrusted(SubjectTokens tokens, TimeProvider time) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var request = context.Request;
        var token = new SubjectToken(
            "subject token",
            request.Find(ParameterNames.SubjectToken)!,
            request.Find(ParameterNames.SubjectTokenType)!,
            context.Client.LoginClients,
            time.GetUtcNow());
        context.SubjectToken = token;
        return await tokens.JudgeAsync(token, cancellation) is { } cause ? ExchangeErrors.Refused(cause) : null;
    }
}
