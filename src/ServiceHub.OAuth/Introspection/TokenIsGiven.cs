using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Introspection;

/// <summary>
/// The token is named (RFC 7662 §2.1, RFC 7009 §2.1). A <c>token_type_hint</c> is not looked at: what a token is shows by itself.
/// </summary>
internal sealed class TokenIsGiven : IRequestCheck<HeldTokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(HeldTokenContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.Token) is not { } token)
        {
            return new(OAuthErrors.TokenMissing);
        }
        context.Token = token;
        return default;
    }
}
