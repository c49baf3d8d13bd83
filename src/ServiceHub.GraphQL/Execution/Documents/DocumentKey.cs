namespace ServiceHub.GraphQL.Execution.Documents;

/// <summary>A document by its bytes. The hash is seeded anew in each process, so that nobody can prepare collisions.</summary>
internal readonly struct DocumentKey : IEquatable<DocumentKey>
{
    private readonly ReadOnlyMemory<byte> _document;
    private readonly int _hash;

    public DocumentKey(ReadOnlyMemory<byte> document)
    {
        var hash = default(HashCode);
        hash.AddBytes(document.Span);
        (_document, _hash) = (document, hash.ToHashCode());
    }

    public bool Equals(DocumentKey other) => _hash == other._hash && _document.Span.SequenceEqual(other._document.Span);

    public override bool Equals(object? obj) => obj is DocumentKey other && Equals(other);

    public override int GetHashCode() => _hash;
}
