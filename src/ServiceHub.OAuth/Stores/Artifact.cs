namespace ServiceHub.OAuth.Stores;

/// <summary>Something that the server handed out by a handle.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Handle">256 random bits or more as text; only its hash is kept.</param>
/// <param name="Content">What it stands for, JSON; kept encrypted.</param>
/// <param name="Family">What it ends with: all that came of one authorization.</param>
/// <param name="Expires">From when on it opens nothing.</param>
public sealed record Artifact(ArtifactKind Kind, string Handle, ReadOnlyMemory<byte> Content, string Family, DateTimeOffset Expires)
{
    /// <summary>Whether it was used up.</summary>
    public bool Used { get; init; }

    /// <summary>Without the handle and what it opens.</summary>
    /// <returns>The kind.</returns>
    public override string ToString() => Kind.ToString();
}
