using ServiceHub.Adapters.FileRecords;

namespace ServiceHub.Data.FileRecords;

/// <summary>One load of a source's file drop. The rows stay as its history; the newest that is loaded answers.</summary>
public sealed class FileLoadRow
{
    public long Id { get; init; }

    /// <summary>Agency and operation; of one source at most one load is under way.</summary>
    public required string Source { get; init; }

    public required FileLoadState State { get; set; }

    public required DateTimeOffset Begun { get; init; }

    /// <summary>When who loads last gave a sign of life.</summary>
    public required DateTimeOffset Touched { get; set; }

    public DateTimeOffset? Ended { get; set; }

    public required string FileName { get; set; }

    public required string Sha256 { get; set; }

    public DateTimeOffset? AsOf { get; set; }

    public long Records { get; set; }

    public long Rejected { get; set; }

    /// <summary>Why it was refused.</summary>
    public string? Detail { get; set; }

    /// <summary>Whether rows of its records are, or may be, there.</summary>
    public bool IsKept { get; set; }
}
