using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>
/// Every scope that is asked for is granted to the client; none is dropped in silence. Who asks for none gets all that are
/// granted (RFC 6749 §3.3: "a pre-defined default value").
/// </summary>
internal sealed class ScopesAreGranted(OAuthOptions options) : IRequestCheck<GrantContext>
{
    public ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation) => new(Check(context));

    private OAuthError? Check(GrantContext context)
    {
        // A grant may outlive its scope's place in the contract; such a scope opens nothing and is not issued.
        var granted = context.Client.Scopes.Intersect(options.KnownScopes);
        if (granted.Count == 0)
        {
            return OAuthErrors.NoScopeGranted;
        }
        if (context.Request.Find(ParameterNames.Scope) is not { } text)
        {
            context.Scopes = granted;
            return null;
        }
        if (!ScopeSet.TryParse(text, out var asked))
        {
            return OAuthErrors.ScopeMalformed;
        }
        if (!asked.IsSubsetOf(options.KnownScopes))
        {
            return OAuthErrors.ScopeUnknown;
        }
        context.Scopes = asked;
        return asked.FirstOrDefault(scope => !granted.Contains(scope)) is { } refused ? OAuthErrors.ScopeNotGranted(refused) : null;
    }
}
