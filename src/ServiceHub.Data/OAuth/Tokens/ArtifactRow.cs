using ServiceHub.Data.Keys;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>Something that was handed out by a handle, which itself is not kept.</summary>
public sealed class ArtifactRow
{
    /// <summary>SHA-256 over kind and handle.</summary>
    public required byte[] Hash { get; init; }

    public required ArtifactKind Kind { get; init; }

    /// <summary>What the handle stands for, encrypted for this hash.</summary>
    public required EncryptedValue Content { get; init; }

    public required string Family { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public bool Used { get; set; }
}
