using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>
/// Scopes are no wider than the subject token's own, where its issuer's scopes mean something here: who asks for more is refused, and
/// who asks for none gets what both open.
/// </summary>
internal sealed class ScopesAreTheSubjects : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var map = context.SubjectToken.Issuer.Options.ScopeMap;
        if (map.Count == 0 || !context.SubjectToken.HasClaim(ClaimNames.Scope))
        {
            return default;
        }
        var theirs = context.SubjectToken.ClaimText(ClaimNames.Scope) ?? "";
        var opened = ScopeSet.Of(theirs.Split(' ').Where(map.ContainsKey)
            .SelectMany(scope => map[scope].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        if (context.Request.Has(ParameterNames.Scope))
        {
            return context.Scopes.FirstOrDefault(scope => !opened.Contains(scope)) is { } refused
                ? new(ExchangeErrors.ScopeNotOfSubject(refused))
                : default;
        }
        context.Scopes = context.Scopes.Intersect(opened);
        return context.Scopes.Count > 0 ? default : new(ExchangeErrors.NoScopeOfSubject);
    }
}
