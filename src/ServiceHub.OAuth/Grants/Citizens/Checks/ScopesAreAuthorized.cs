using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>
/// Scopes are never wider than what the citizen authorized (RFC 6749 §6) nor than what the client is granted by now. Who asks for none
/// gets what is left of the first.
/// </summary>
internal sealed class ScopesAreAuthorized(OAuthOptions options) : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var left = ScopeSet.Of(context.Authorization.Scopes.Split(' ')).Intersect(context.Client.Scopes).Intersect(options.KnownScopes);
        context.Scopes = left;
        if (left.Count == 0)
        {
            return new(CitizenErrors.ScopesGone);
        }
        if (context.Request.Find(ParameterNames.Scope) is not { } text)
        {
            return default;
        }
        if (!ScopeSet.TryParse(text, out var asked))
        {
            return new(OAuthErrors.ScopeMalformed);
        }
        context.Scopes = asked;
        return asked.IsSubsetOf(left) ? default : new(CitizenErrors.ScopeNotAuthorized);
    }
}
