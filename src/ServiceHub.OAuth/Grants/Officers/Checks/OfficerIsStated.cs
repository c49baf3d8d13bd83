using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>
/// Where a client says which of its officers acts (<c>actor_token</c>, RFC 8693 §2.1, beside its own credentials), the statement is
/// signed by it; then the officer is the token's <c>act</c>.
/// </summary>
internal sealed class OfficerIsStated(OfficerStatements statements) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var type = context.Request.Find(ParameterNames.ActorTokenType);
        if (context.Request.Find(ParameterNames.ActorToken) is not { } text)
        {
            return type is null ? null : OfficerErrors.TokenMissing;
        }
        if (type != TokenTypes.Jwt)
        {
            return type is null ? OfficerErrors.TypeMissing : OfficerErrors.TypeUnknown;
        }
        (context.Actor, var error) = await statements.JudgeAsync(text, context.Client, cancellation);
        return error;
    }
}
