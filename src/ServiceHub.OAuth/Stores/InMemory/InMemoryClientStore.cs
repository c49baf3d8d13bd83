using System.Collections.Concurrent;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>Clients of one process, for one gateway whose clients are configured and not managed.</summary>
public sealed class InMemoryClientStore : IClientStore
{
    private readonly ConcurrentDictionary<string, Client> _clients = new(StringComparer.Ordinal);

    /// <summary>Keeps a client, in place of one with the same id.</summary>
    /// <param name="client">The client.</param>
    public void Put(Client client) => _clients[client.ClientId] = client;

    /// <inheritdoc/>
    public ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation) => new(_clients.GetValueOrDefault(clientId));

    /// <inheritdoc/>
    public ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation)
    {
        if (_clients.TryGetValue(clientId, out var client))
        {
            _clients.TryUpdate(clientId, Rehashed.Of(client, credentialId, old, renewed), client);
        }
        return default;
    }
}
