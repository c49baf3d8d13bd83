using System.Collections.Concurrent;

namespace ServiceHub.OAuth.Stores.InMemory;

/// <summary>Artifacts of one process, for one gateway without a database; lost when it ends.</summary>
/// <param name="time">Tells what has expired and can go.</param>
public sealed class InMemoryArtifactStore(TimeProvider time) : IArtifactStore
{
    private readonly ConcurrentDictionary<(ArtifactKind Kind, string Handle), Artifact> _artifacts = new();

    /// <inheritdoc/>
    public ValueTask PutAsync(Artifact artifact, CancellationToken cancellation)
    {
        RemoveExpired();
        return _artifacts.TryAdd((artifact.Kind, artifact.Handle), artifact)
            ? ValueTask.CompletedTask
            : throw new InvalidOperationException("The handle of an artifact is in use.");
    }

    /// <inheritdoc/>
    public ValueTask<Artifact?> FindAsync(ArtifactKind kind, string handle, CancellationToken cancellation) =>
        new(_artifacts.GetValueOrDefault((kind, handle)));

    /// <inheritdoc/>
    public ValueTask<Artifact?> UseAsync(ArtifactKind kind, string handle, CancellationToken cancellation)
    {
        while (_artifacts.TryGetValue((kind, handle), out var artifact))
        {
            if (artifact.Used || _artifacts.TryUpdate((kind, handle), artifact with { Used = true }, artifact))
            {
                return new(artifact);
            }
        }
        return new((Artifact?)null);
    }

    /// <inheritdoc/>
    public ValueTask EndFamilyAsync(string family, CancellationToken cancellation)
    {
        foreach (var (key, artifact) in _artifacts)
        {
            if (artifact.Family == family)
            {
                _artifacts.TryRemove(key, out _);
            }
        }
        return ValueTask.CompletedTask;
    }

    private void RemoveExpired()
    {
        var now = time.GetUtcNow();
        foreach (var (key, artifact) in _artifacts)
        {
            if (artifact.Expires < now)
            {
                _artifacts.TryRemove(key, out _);
            }
        }
    }
}
