using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Grants.Details;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>A request that asks for rights, at once or by way of a citizen's consent.</summary>
internal abstract class GrantContext(OAuthRequest request) : RequestContext(request)
{
    /// <summary>Set by <see cref="Checks.ScopesAreGranted"/>, or by the grant's own.</summary>
    public ScopeSet Scopes { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Grants.Details.Checks.DetailsAreReadable"/>.</summary>
    public RequestedDetail RequestedDetail { get => field ?? throw TooEarly(); set; }

    /// <summary>For what; null when the client holds no purpose.</summary>
    public CitizenDataDetail? Detail { get; set; }
}
