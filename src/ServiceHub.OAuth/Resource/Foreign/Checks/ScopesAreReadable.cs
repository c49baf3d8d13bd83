using ServiceHub.OAuth.Jwt.Checks;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>
/// What the token opens there is told as texts, and counts here for what <see cref="ForeignIssuerOptions.ScopeMap"/> makes of it.
/// What is not in the map opens nothing.
/// </summary>
internal sealed class ScopesAreReadable : IJwtCheck<ForeignToken>
{
    public string? Check(ForeignToken jwt)
    {
        var options = jwt.Issuer.Options;
        if (jwt.Texts(options.ScopeClaim) is not { } theirs)
        {
            return "The access token does not tell its scopes.";
        }
        jwt.Scopes = ScopeSet.Of(theirs.SelectMany(text => text.Split(' '))
            .SelectMany(scope => options.ScopeMap.TryGetValue(scope, out var ours) ? ours.Split(' ') : []));
        return null;
    }
}
