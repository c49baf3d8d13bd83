using System.Text.Json;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The <c>scope</c> is given as one text of scopes (RFC 9068 §2.2.3, RFC 8693 §4.2).</summary>
internal sealed class ScopeIsReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (token.Claims.TryGetProperty(ClaimNames.Scope, out var scope)
            && scope.ValueKind == JsonValueKind.String
            && ScopeSet.TryParse(scope.GetString()!, out var scopes))
        {
            token.Scopes = scopes;
            return null;
        }
        return TokenFailures.Claim(ClaimNames.Scope);
    }
}
