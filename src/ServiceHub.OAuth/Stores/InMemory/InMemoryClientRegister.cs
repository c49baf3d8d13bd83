using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>Clients and their events in one process.</summary>
/// <param name="time">Tells which credentials are live.</param>
public sealed class InMemoryClientRegister(TimeProvider time) : IClientRegister, IClientCatalogue, IClientStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Client> _clients = new(StringComparer.Ordinal);
    private readonly List<ClientEvent> _events = [];

    /// <inheritdoc/>
    public ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation) => ReadAsync(clientId, cancellation);

    /// <inheritdoc/>
    public ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_clients.TryGetValue(clientId, out var client))
            {
                _clients[clientId] = Rehashed.Of(client, credentialId, old, renewed);
            }
        }
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Client?> ReadAsync(string clientId, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return new(_clients.GetValueOrDefault(clientId));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryWriteAsync(ClientChange change, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var known = _clients.GetValueOrDefault(change.Client.ClientId)?.Version ?? 0;
            if (known != change.Client.Version - 1)
            {
                return new(false);
            }
            _clients[change.Client.ClientId] = change.Client;
            _events.Add(change.Event with { Sequence = _events.Count + 1 });
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Client>> ListAsync(ClientFilter filter, int count, string? after, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            return new([.. _clients.Values.Where(client => string.CompareOrdinal(client.ClientId, after) > 0 && Fits(client, filter, now)).Take(count)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ClientEvent>> EventsAsync(string? clientId, int count, long? before, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return new([.. _events.AsEnumerable().Reverse()
                .Where(entry => (clientId is null || entry.ClientId == clientId) && !(entry.Sequence >= before)).Take(count)]);
        }
    }

    private static bool Fits(Client client, ClientFilter filter, DateTimeOffset now) =>
        (filter.State is null || client.State == filter.State)
        && (filter.Scope is null || client.Scopes.Contains(filter.Scope))
        && (filter.Method is null || client.AuthenticationMethods.Contains(filter.Method))
        && (filter.AwaitsApproval is null || filter.AwaitsApproval == AwaitsApproval(client))
        && (filter.Text is not { } text
            || new[] { client.ClientId, client.Name, client.Organisation }.Any(part => part.Contains(text, StringComparison.OrdinalIgnoreCase)))
        && FitsByCredentials(client, filter, now);

    private static bool FitsByCredentials(Client client, ClientFilter filter, DateTimeOffset now) =>
        (filter.ExpiresBefore is not { } end || client.Credentials.Any(credential => credential.Revoked is null && credential.Expires > now && credential.Expires < end))
        && (filter.UnusedSince is not { } since || (client.Created <= since && !client.Credentials.Any(credential => credential.LastUsed > since)));

    private static bool AwaitsApproval(Client client) =>
        client.State == ClientState.Submitted
        || (client.State != ClientState.Ended && client.Credentials.Any(credential => credential is { AwaitsApproval: true, Revoked: null }));
}
