namespace ServiceHub.Adapters.FileRecords;

/// <summary>What is known of a file that was loaded whole.</summary>
/// <param name="FileName">Its name without a folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="AsOf">The time at which the agency says that its content was true.</param>
/// <param name="LoadedAt">When the hub took it in.</param>
/// <param name="Records">How many lines were taken in.</param>
/// <param name="Rejected">How many lines could not be read.</param>
public sealed record FileLoadInfo(
    string FileName, string Sha256, DateTimeOffset AsOf, DateTimeOffset LoadedAt, long Records, long Rejected);
