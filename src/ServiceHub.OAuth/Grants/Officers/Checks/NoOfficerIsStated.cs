using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>Where a portal acts for a citizen, nobody else is said to act: what would not be kept is refused.</summary>
internal sealed class NoOfficerIsStated : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Request.Has(ParameterNames.ActorToken) || context.Request.Has(ParameterNames.ActorTokenType)
            ? new(OfficerErrors.NotForGrant)
            : default;
}
