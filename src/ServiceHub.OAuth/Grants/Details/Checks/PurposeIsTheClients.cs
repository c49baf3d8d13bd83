using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>
/// The purpose is one of those registered for the client; who names none means the first. For another organisation it is that one's, which
/// <see cref="DelegationIsGranted"/> holds to what it has granted.
/// </summary>
internal sealed class PurposeIsTheClients : IRequestCheck<GrantContext>
{
    public ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation)
    {
        if (context.RequestedDetail.OnBehalfOf is not null)
        {
            return default;
        }
        var registered = context.Client.Purposes;
        if (context.RequestedDetail.Purpose is { } asked && !registered.Contains(asked))
        {
            return new(DetailErrors.PurposeNotRegistered);
        }
        var purpose = context.RequestedDetail.Purpose ?? (registered is [var first, ..] ? first : null);
        context.Detail = purpose is null ? null : new(purpose);
        return default;
    }
}
