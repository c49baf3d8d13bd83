using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>
/// Who acts for another organisation has been granted so by it, for the purpose that the details name, or for only one. That there is no
/// such organisation and that it has granted nothing is told alike.
/// </summary>
internal sealed class DelegationIsGranted(IDelegations delegations) : IRequestCheck<GrantContext>
{
    public async ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation)
    {
        if (context.RequestedDetail.OnBehalfOf is not { } organisation)
        {
            return null;
        }
        var granted = await delegations.PurposesAsync(context.Client.ClientId, organisation, cancellation);
        var purpose = context.RequestedDetail.Purpose ?? (granted is [var only] ? only : null);
        if (granted.Count == 0 || (purpose is not null && !granted.Contains(purpose)))
        {
            return DetailErrors.NotDelegated;
        }
        if (purpose is null)
        {
            return DetailErrors.DelegatedForSeveral;
        }
        context.Detail = new(purpose) { OnBehalfOf = organisation };
        return null;
    }
}
