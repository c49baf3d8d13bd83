namespace ServiceHub.Data.Files;

/// <summary>One load of an agency's file drop. The newest committed one answers; the one before is kept until the next.</summary>
public sealed class FileLoadRow
{
    public long Id { get; init; }

    public required string Agency { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, 32 bytes: the same file is never loaded twice.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>When the data was true at the agency.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset Loaded { get; init; }

    /// <summary>False while its records are still being written.</summary>
    public required bool Committed { get; set; }
}
