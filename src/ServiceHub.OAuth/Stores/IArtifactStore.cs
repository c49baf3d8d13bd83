namespace ServiceHub.OAuth.Stores;

/// <summary>
/// What the server hands out by a random handle and later takes back: pushed requests, codes, refresh tokens, opaque tokens.
/// Only a hash of the handle is kept, and the content encrypted.
/// </summary>
public interface IArtifactStore
{
    /// <summary>Keeps an artifact.</summary>
    /// <param name="artifact">Its handle must not be in use.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable.</returns>
    ValueTask PutAsync(Artifact artifact, CancellationToken cancellation);

    /// <summary>Looks at an artifact.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="handle">What the client holds; any text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The artifact, though it may have expired or been used; null when it is unknown or its family was ended.</returns>
    ValueTask<Artifact?> FindAsync(ArtifactKind kind, string handle, CancellationToken cancellation);

    /// <summary>Uses an artifact up, in one atomic step: of several who try at once, one gets it unused.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="handle">What the client holds; any text.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>
    /// The artifact as it was before this use, <see cref="Artifact.Used"/> when somebody had used it up already; null when it is
    /// unknown or its family was ended.
    /// </returns>
    ValueTask<Artifact?> UseAsync(ArtifactKind kind, string handle, CancellationToken cancellation);

    /// <summary>Ends every artifact of a family, for good.</summary>
    /// <param name="family">The family.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable.</returns>
    ValueTask EndFamilyAsync(string family, CancellationToken cancellation);
}
