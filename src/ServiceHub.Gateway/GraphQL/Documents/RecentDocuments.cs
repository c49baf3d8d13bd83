using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>Documents by their SHA-256, bounded in number and bytes; the one unused for longest is forgotten first.</summary>
/// <param name="mostDocuments">How many.</param>
/// <param name="mostBytes">How many bytes they may take together; one that is larger is not kept at all.</param>
internal sealed class RecentDocuments(int mostDocuments, long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    public bool TryGet(string sha256, [NotNullWhen(true)] out byte[]? document)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(sha256, out var node))
            {
                document = null;
                return false;
            }
            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            document = node.Value.Document;
            return true;
        }
    }

    public void Add(string sha256, byte[] document)
    {
        if (document.Length > mostBytes || mostDocuments == 0)
        {
            return;
        }
        lock (_lock)
        {
            if (_entries.ContainsKey(sha256))
            {
                return;
            }
            _entries.Add(sha256, _byUse.AddFirst(new Entry(sha256, document)));
            _bytes += document.Length;
            while (_entries.Count > mostDocuments || _bytes > mostBytes)
            {
                var oldest = _byUse.Last!.Value;
                _byUse.RemoveLast();
                _entries.Remove(oldest.Sha256);
                _bytes -= oldest.Document.Length;
            }
        }
    }

    private readonly record struct Entry(string Sha256, byte[] Document);
}
