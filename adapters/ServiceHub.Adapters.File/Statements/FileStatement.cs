namespace ServiceHub.Adapters.File.Statements;

/// <summary>What a file says of itself, gathered from the places where it says it.</summary>
internal sealed class FileStatement
{
    private readonly List<(Total Total, decimal Value)> _totals = [];

    /// <summary>The time at which its content was true.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>How many records it should have.</summary>
    public long? Count { get; set; }

    /// <summary>The SHA-256 of its bytes in lower-case hexadecimal digits.</summary>
    public string? Sha256 { get; set; }

    public IReadOnlyList<(Total Total, decimal Value)> Totals => _totals;

    public void Add(Total total, decimal value) => _totals.Add((total, value));

    /// <summary>Adds what a file beside it says.</summary>
    public void Add(FileStatement other)
    {
        (AsOf, Count, Sha256) = (AsOf ?? other.AsOf, Count ?? other.Count, Sha256 ?? other.Sha256);
        _totals.AddRange(other._totals);
    }
}
