using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Tests.Support;

internal sealed class MemoryClientStore : IClientStore
{
    private readonly Dictionary<string, Client> _clients = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public void Put(Client client) => _clients[client.ClientId] = client;

    public ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation)
    {
        Asked.Add(clientId);
        return new(_clients.GetValueOrDefault(clientId));
    }
}
