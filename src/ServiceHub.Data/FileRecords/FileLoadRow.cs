namespace ServiceHub.Data.FileRecords;

/// <summary>One load of an agency's file drop; of one agency at most one is committed.</summary>
public sealed class FileLoadRow
{
    public long Id { get; init; }

    public required string Agency { get; init; }

    /// <summary>False while records are still being added, and for ever when a process died over it.</summary>
    public bool Committed { get; set; }

    public required DateTimeOffset Begun { get; init; }

    public string FileName { get; set; } = "";

    public string Sha256 { get; set; } = "";

    public DateTimeOffset AsOf { get; set; }

    public DateTimeOffset LoadedAt { get; set; }

    public long Records { get; set; }

    public long Rejected { get; set; }
}
