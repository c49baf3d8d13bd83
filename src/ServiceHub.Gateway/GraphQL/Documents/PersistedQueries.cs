using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// Automatic persisted queries: what clients sent with its hash, to be sent by the hash alone the next time. Each client has its own,
/// so that none drives out another's or learns what another asks. They are this gateway's memory only: whom another gateway does not
/// know is asked for the whole document, which clients then send.
/// </summary>
internal sealed class PersistedQueries(DocumentOptions options)
{
    private readonly ConcurrentDictionary<string, RecentDocuments> _clients = new(StringComparer.Ordinal);

    public bool AreOn => options.PersistedPerClient > 0;

    public bool TryGet(string clientId, string sha256, [NotNullWhen(true)] out byte[]? document)
    {
        document = null;
        return _clients.TryGetValue(clientId, out var documents) && documents.TryGet(sha256, out document);
    }

    public void Add(string clientId, string sha256, ReadOnlySpan<byte> document) =>
        _clients.GetOrAdd(clientId, _ => new RecentDocuments(options.PersistedPerClient, options.PersistedBytesPerClient))
            .Add(sha256, document.ToArray());
}
