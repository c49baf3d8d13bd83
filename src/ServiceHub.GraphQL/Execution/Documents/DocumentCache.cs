using System.Collections.Concurrent;

namespace ServiceHub.GraphQL.Execution.Documents;

/// <summary>
/// Keeps documents that were read lately, in two generations: what is asked for again moves to the younger one, and when that is
/// full it becomes the older one, whose documents are forgotten. So a flood of documents that nobody repeats cannot drive out the
/// ones in use, and nothing is sorted or locked on the way of a request.
/// </summary>
/// <param name="capacity">Bytes that both generations together may take, as documents estimate themselves.</param>
internal sealed class DocumentCache(long capacity)
{
    private readonly Lock _turning = new();
    private Generation _young = new();
    private Generation _old = new();

    public bool TryGet(ReadOnlyMemory<byte> document, out PreparedDocument? prepared)
    {
        var key = new DocumentKey(document);
        if (_young.Documents.TryGetValue(key, out prepared))
        {
            return true;
        }
        if (!_old.Documents.TryGetValue(key, out prepared))
        {
            return false;
        }
        Add(prepared);
        return true;
    }

    public void Add(PreparedDocument prepared)
    {
        var young = _young;
        if (young.Documents.TryAdd(new DocumentKey(prepared.Source.Utf8), prepared) && young.Grow(prepared.EstimatedBytes) > capacity / 2)
        {
            Turn(young);
        }
    }

    private void Turn(Generation full)
    {
        lock (_turning)
        {
            if (_young == full)
            {
                (_old, _young) = (full, new Generation());
            }
        }
    }

    private sealed class Generation
    {
        private long _bytes;

        public ConcurrentDictionary<DocumentKey, PreparedDocument> Documents { get; } = new();

        public long Grow(long bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
