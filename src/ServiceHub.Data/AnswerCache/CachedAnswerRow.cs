using ServiceHub.Data.Keys;

namespace ServiceHub.Data.AnswerCache;

/// <summary>What an agency said about one person: found by the keyed hash of all that was asked, encrypted as a whole.</summary>
public sealed class CachedAnswerRow
{
    public required byte[] Hash { get; init; }

    public required string Agency { get; init; }

    /// <summary>The keyed hash of the person's national ID, by the same key.</summary>
    public required byte[] SubjectHash { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public required EncryptedValue Payload { get; init; }
}
