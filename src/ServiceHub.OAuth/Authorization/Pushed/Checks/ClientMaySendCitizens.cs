using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>The client is registered for <c>authorization_code</c> (RFC 7591 §2, <c>grant_types</c>).</summary>
internal sealed class ClientMaySendCitizens : IRequestCheck<PushedContext>
{
    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation) =>
        context.Client.GrantTypes.Contains(GrantTypes.AuthorizationCode) ? default : new(AuthorizationErrors.NotRegistered);
}
