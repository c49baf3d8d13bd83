using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>Who names a citizen may see something of citizens: whether the hub knows somebody is not told to others.</summary>
internal sealed class CitizenHasScope : IRequestCheck<GrantContext>
{
    public ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation) =>
        new(context.RequestedDetail.NationalId is not null && AdministrationScopes.Without(context.Scopes).Count == 0 ? DetailErrors.CitizenWithoutScope : null);
}
