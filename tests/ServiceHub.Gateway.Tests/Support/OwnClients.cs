using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Gateway.Sandbox;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>Clients that tests make for themselves.</summary>
internal static class OwnClients
{
    /// <summary>
    /// Enters a client like another, with a secret of its own and agreements on all that its scopes open. The hub knows it when this returns,
    /// other gateways within two seconds.
    /// </summary>
    /// <returns>The client and its secret.</returns>
    public static async Task<(Client Client, string Secret)> AddClientAsync(this HubUnderTest hub, string clientId, string like = "partner")
    {
        var clients = hub.Services.GetRequiredService<ClientStore>();
        var known = (await clients.FindAsync(like, default))!;
        var secret = ClientSecret.Generate();
        var credential = new ClientSecretCredential
        {
            Id = $"{clientId}-1",
            Label = "",
            Hash = ClientSecret.Hash(secret, hub.Services.GetRequiredService<ISecretHasher>()),
            NotBefore = known.Credentials[0].NotBefore,
        };
        var client = known with { ClientId = clientId, Credentials = [credential] };
        await clients.SaveAsync([client], default);
        await hub.AgreeAsync(clientId);
        await hub.LearnAsync(clientId, _ => true);
        return (client, secret);
    }

    /// <summary>Gives a client agreements on each data set of which its scopes open something; it must have a purpose.</summary>
    public static Task AgreeAsync(this HubUnderTest hub, string clientId) => hub.Services.GetRequiredService<DemoAgreements>().CreateAsync(clientId, default);
}
