using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>
/// The one citizen whom the token shall open is one whom the hub knows. From here on the citizen has the id under which the
/// organisation for which the client acts knows them, and the national ID is gone.
/// </summary>
internal sealed class CitizenIsKnown(ICitizenDirectory citizens) : IRequestCheck<GrantContext>
{
    public async ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation)
    {
        if (context.RequestedDetail.NationalId is not { } nationalId)
        {
            return null;
        }
        if (await citizens.FindAsync(nationalId, context.Detail?.OnBehalfOf ?? context.Client.Organisation, cancellation) is not { } id)
        {
            return DetailErrors.CitizenUnknown;
        }
        context.Detail = (context.Detail ?? new(Purpose: null)) with { CitizenId = id };
        return null;
    }
}
