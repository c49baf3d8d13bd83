using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Stores.InMemory;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>The product's store in memory, and for which clients it was asked.</summary>
internal sealed class MemoryClientStore : IClientStore
{
    private readonly InMemoryClientStore _clients = new();

    public List<string> Asked { get; } = [];

    public void Put(Client client) => _clients.Put(client);

    public ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation)
    {
        lock (Asked)
        {
            Asked.Add(clientId);
        }
        return _clients.FindAsync(clientId, cancellation);
    }

    public ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation) =>
        _clients.RehashAsync(clientId, credentialId, old, renewed, cancellation);
}
