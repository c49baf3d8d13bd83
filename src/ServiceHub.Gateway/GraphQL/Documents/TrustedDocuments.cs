using System.Collections.Concurrent;
using System.Text;
using ServiceHub.Data.Documents;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// Trusted documents at hand. A hash stands for one text whosever it is, so texts are held once for all clients; whether a client may
/// use one is for <see cref="ClientDocuments"/> to say.
/// </summary>
internal sealed class TrustedDocuments(TrustedDocumentStore store, DocumentOptions options)
{
    private readonly RecentDocuments _texts = new(int.MaxValue, options.TrustedBytesInMemory);
    private ConcurrentDictionary<(string ClientId, string Sha256), bool> _used = new();

    /// <returns>The document in UTF-8; null when it has just been removed.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string clientId, string sha256, CancellationToken cancellation)
    {
        MarkUsed(clientId, sha256);
        if (_texts.TryGet(sha256, out var known))
        {
            return known;
        }
        if (await store.FindTextAsync(clientId, sha256, cancellation) is not { } text)
        {
            return null;
        }
        var document = Encoding.UTF8.GetBytes(text);
        _texts.Add(sha256, document);
        return document;
    }

    /// <summary>Holds a document that is likely to be asked for.</summary>
    public void Hold(string sha256, byte[] document) => _texts.Add(sha256, document);

    public void MarkUsed(string clientId, string sha256) => _used.TryAdd((clientId, sha256), true);

    /// <summary>Tells the database what was used since the last time.</summary>
    public async Task SaveUseAsync(CancellationToken cancellation)
    {
        var used = Interlocked.Exchange(ref _used, new());
        foreach (var client in used.Keys.GroupBy(use => use.ClientId, use => use.Sha256))
        {
            await store.MarkUsedAsync(client.Key, [.. client], cancellation);
        }
    }
}
