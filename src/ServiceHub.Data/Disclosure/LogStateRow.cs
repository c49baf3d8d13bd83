namespace ServiceHub.Data.Disclosure;

/// <summary>How far the log is numbered: one row, whose lock is the right to go on.</summary>
public sealed class LogStateRow
{
    public const int Only = 1;

    public int Id { get; init; }

    /// <summary>Random; tells this log from any other.</summary>
    public required string LogId { get; init; }

    public required long Size { get; set; }

    /// <summary>See <see cref="Merkle.TreeEdge"/>.</summary>
    public required byte[] Edge { get; set; }
}
