namespace ServiceHub.Adapters.FileRecords;

/// <summary>Records with the load that they come from, read together so that a swap between the two cannot mix loads.</summary>
/// <param name="Load">The load.</param>
/// <param name="Records">Its records of the subjects asked about, in any order; a subject that the file names twice comes twice.</param>
public sealed record FileRecordSet(FileLoadInfo Load, IReadOnlyList<FileRecord> Records);
