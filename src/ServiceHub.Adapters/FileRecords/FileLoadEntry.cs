namespace ServiceHub.Adapters.FileRecords;

/// <summary>A load as the history tells it; holds no personal datum.</summary>
/// <param name="State">What became of it.</param>
/// <param name="FileName">The file's name without a folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Begun">When the load began.</param>
/// <param name="Ended">When it was taken in, refused or given up; null while it is under way.</param>
/// <param name="AsOf">The time at which its content was true; null unless it was taken in.</param>
/// <param name="Records">How many records were read.</param>
/// <param name="Rejected">How many could not be read.</param>
/// <param name="Detail">Why it was refused; else null.</param>
/// <param name="IsKept">Whether its records are still there.</param>
public sealed record FileLoadEntry(
    FileLoadState State,
    string FileName,
    string Sha256,
    DateTimeOffset Begun,
    DateTimeOffset? Ended,
    DateTimeOffset? AsOf,
    long Records,
    long Rejected,
    string? Detail,
    bool IsKept);
