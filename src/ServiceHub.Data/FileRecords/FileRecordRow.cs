using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>One person's line of a file drop: found by the keyed hash of the national ID, encrypted as a whole.</summary>
public sealed class FileRecordRow
{
    public long Id { get; init; }

    public required long LoadId { get; init; }

    /// <summary>The ring's key that made <see cref="IndexHash"/>.</summary>
    public required string IndexKeyId { get; init; }

    public required byte[] IndexHash { get; init; }

    public required EncryptedValue Payload { get; init; }
}
