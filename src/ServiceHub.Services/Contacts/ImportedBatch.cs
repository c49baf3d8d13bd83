namespace ServiceHub.Services.Contacts;

/// <summary>What became of some rows of a file.</summary>
/// <param name="Recorded">How many were recorded.</param>
/// <param name="Known">How many had been before, by their source keys.</param>
/// <param name="Rejected">Those that were not, and why.</param>
public sealed record ImportedBatch(int Recorded, int Known, IReadOnlyList<RejectedRow> Rejected);
