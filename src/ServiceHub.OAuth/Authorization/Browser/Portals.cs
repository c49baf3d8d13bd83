using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Looks at each step again whether the portal may still send citizens: it may have been stopped while one was on the way.</summary>
internal sealed class Portals(OAuthStores stores, IssuerAddress hub)
{
    /// <summary>The portal, or where the citizen's way ends instead; nobody is sent to an address that was taken back.</summary>
    public async ValueTask<(Client? Client, BrowserAnswer? End)> FindAsync(AuthorizationRequest request, CancellationToken cancellation)
    {
        var client = await stores.Clients.FindAsync(request.ClientId, cancellation);
        if (client is null || !client.RedirectUris.Any(uri => uri.OriginalString == request.RedirectUri))
        {
            return (null, BrowserAnswer.End(BrowserFault.RequestUnknown));
        }
        return client.State == ClientState.Approved && client.GrantTypes.Contains(GrantTypes.AuthorizationCode)
            ? (client, null)
            : (null, BrowserAnswer.Refuse(request, AuthorizationErrors.NotRegistered, hub));
    }
}
