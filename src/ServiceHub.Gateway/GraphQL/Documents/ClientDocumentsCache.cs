using System.Collections.Concurrent;
using System.Collections.Frozen;
using ServiceHub.Data.Documents;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// Knows each client's setting and the hashes of its documents without asking the database each time. It looks at the client's stamp
/// at an interval, and at the documents only when the stamp is another.
/// </summary>
internal sealed class ClientDocumentsCache(TrustedDocumentStore store, DocumentOptions options, TimeProvider time)
{
    private static readonly ClientDocuments None = new(OnlyTrusted: false, FrozenSet<string>.Empty);

    private readonly ConcurrentDictionary<string, Entry> _clients = new(StringComparer.Ordinal);

    public ValueTask<ClientDocuments> GetAsync(string clientId, CancellationToken cancellation)
    {
        var entry = _clients.GetOrAdd(clientId, static _ => new Entry());
        return entry.Known is { } known && IsFresh(known) ? ValueTask.FromResult(known.Documents) : LookAsync(clientId, entry, cancellation);
    }

    private bool IsFresh(Known known) => time.GetElapsedTime(known.Looked) < options.RefreshInterval;

    private async ValueTask<ClientDocuments> LookAsync(string clientId, Entry entry, CancellationToken cancellation)
    {
        await entry.Looking.WaitAsync(cancellation);
        try
        {
            if (entry.Known is { } known && IsFresh(known))
            {
                return known.Documents;
            }
            var looked = time.GetTimestamp();
            try
            {
                entry.Known = await ReadAsync(clientId, entry.Known, looked, cancellation);
            }
            catch (Exception error) when (entry.Known is not null && DatabaseTrouble.IsBehind(error))
            {
                // What discloses nothing goes on while the database is down; what would disclose something fails on it anyway.
                entry.Known = entry.Known with { Looked = looked };
            }
            return entry.Known.Documents;
        }
        finally
        {
            entry.Looking.Release();
        }
    }

    private async Task<Known> ReadAsync(string clientId, Known? known, long looked, CancellationToken cancellation)
    {
        var state = await store.FindStateAsync(clientId, cancellation);
        if (known is not null && known.State == state)
        {
            return known with { Looked = looked };
        }
        // The stamp was read first: documents that come in between are seen with the next one.
        var documents = state is null
            ? None
            : new ClientDocuments(state.OnlyTrusted, (await store.HashesAsync(clientId, cancellation)).ToFrozenSet(StringComparer.Ordinal));
        return new Known(state, documents, looked);
    }

    private sealed record Known(ClientDocumentsState? State, ClientDocuments Documents, long Looked);

    private sealed class Entry
    {
        public SemaphoreSlim Looking { get; } = new(1);

        public Known? Known { get; set; }
    }
}
