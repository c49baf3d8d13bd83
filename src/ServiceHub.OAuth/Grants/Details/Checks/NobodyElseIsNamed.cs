using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>Where a citizen has logged in, the token is about them: the details name no citizen, and no other organisation.</summary>
internal sealed class NobodyElseIsNamed : IRequestCheck<GrantContext>
{
    public ValueTask<OAuthError?> CheckAsync(GrantContext context, CancellationToken cancellation) =>
        context.RequestedDetail switch
        {
            { NationalId: not null } => new(DetailErrors.CitizenNotForGrant),
            { OnBehalfOf: not null } => new(DetailErrors.OnBehalfOfNotForGrant),
            _ => default,
        };
}
