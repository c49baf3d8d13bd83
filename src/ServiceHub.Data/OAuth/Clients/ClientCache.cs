using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>
/// Clients as every request asks for them: read when first asked for, and again once they have changed. The ids of all clients are
/// known, so that ids which nobody has cost neither memory nor a look at the database.
/// </summary>
public sealed class ClientCache : IClientStore
{
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly ClientStore _store;
    private readonly ConcurrentDictionary<(string ClientId, string CredentialId, string KeyId), bool> _rehashing = new();
    private readonly Followed<ConcurrentDictionary<string, Entry>> _clients;

    /// <param name="contexts">The database.</param>
    /// <param name="store">Reads a client.</param>
    /// <param name="feed">Tells which have changed.</param>
    public ClientCache(IDbContextFactory<HubDbContext> contexts, ClientStore store, ChangeFeed feed)
    {
        (_contexts, _store) = (contexts, store);
        _clients = new(feed, ChangeName.Clients, ReadAsync);
    }

    public async ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation)
    {
        var clients = await _clients.GetAsync(cancellation);
        if (!clients.TryGetValue(clientId, out var entry))
        {
            return null;
        }
        return entry.Client ??= await _store.FindAsync(clientId, cancellation);
    }

    public async ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation)
    {
        // Many requests of one client see the old hash before the new one is read.
        var task = (clientId, credentialId, renewed.KeyId);
        if (!_rehashing.TryAdd(task, true))
        {
            return;
        }
        try
        {
            await _store.RehashAsync(clientId, credentialId, old, renewed, cancellation);
        }
        catch
        {
            _rehashing.TryRemove(task, out _);
            throw;
        }
    }

    private async Task<ConcurrentDictionary<string, Entry>> ReadAsync(
        ConcurrentDictionary<string, Entry>? known, long since, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        var ids = known is null
            ? context.Clients.AsNoTracking().Select(client => client.ClientId)
            : context.ChangedItems.AsNoTracking().Where(item => item.Name == ChangeName.Clients && item.Number > since).Select(item => item.Item);
        known ??= new(StringComparer.Ordinal);
        await foreach (var id in ids.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            // A new entry and not the old one emptied: who reads the client of before at this moment must not fill it.
            known[id] = new Entry();
        }
        return known;
    }

    private sealed class Entry
    {
        public volatile Client? Client;
    }
}
