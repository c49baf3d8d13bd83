using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>scope</c> is given as one text of scopes (RFC 9068 §2.2.3, RFC 8693 §4.2); the empty text opens nothing.</summary>
internal sealed class ScopeIsReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (token.ClaimText(ClaimNames.Scope) is not { } text || !ScopeSet.TryParse(text, out var scopes))
        {
            return TokenFailures.Claim(ClaimNames.Scope);
        }
        token.Scopes = scopes;
        return null;
    }
}
