namespace ServiceHub.Data.Keys;

/// <summary>Reads the ring again while the hub runs, and takes it over whole or not at all.</summary>
/// <param name="ring">The ring in use.</param>
/// <param name="place">Where it comes from.</param>
/// <param name="usage">Tells what a key was used for.</param>
/// <param name="time">The clock.</param>
public sealed class KeyRingReload(KeyRing ring, KeyRingPlace place, KeyUsage usage, TimeProvider time)
{
    /// <summary>Reads it, and takes it over when it differs.</summary>
    /// <returns>The ids of keys that came and of those that went; none of either when nothing changed.</returns>
    /// <exception cref="KeyRingException">The ring cannot be used; the keys stay as they were.</exception>
    public async Task<(IReadOnlyList<string> Added, IReadOnlyList<string> Removed)> RunAsync(CancellationToken cancellation)
    {
        var read = await Task.Run(() => place.Read(time), cancellation);
        if (read.ToUtf8().AsSpan().SequenceEqual(ring.Document.ToUtf8()))
        {
            return ([], []);
        }
        var (old, now) = (ring.Document.Keys.ToDictionary(key => key.Id), read.Keys.ToDictionary(key => key.Id));
        var changed = now.Values.Where(key => old.TryGetValue(key.Id, out var known) && (known.Use != key.Use || !known.Key.AsSpan().SequenceEqual(key.Key)));
        if (changed.Select(key => key.Id).ToList() is [_, ..] ids)
        {
            throw new KeyRingException($"The key ring that was read holds another key as {string.Join(", ", ids)} than before: give a new key an id of its own.");
        }
        var removed = ring.Keys.Where(key => !now.ContainsKey(key.Id)).ToList();
        foreach (var key in removed)
        {
            await DemandUnusedAsync(key, read, cancellation);
        }
        ring.Replace(read);
        return ([.. now.Keys.Where(id => !old.ContainsKey(id))], [.. removed.Select(key => key.Id)]);
    }

    private async Task DemandUnusedAsync(KeyFacts key, KeyRingDocument read, CancellationToken cancellation)
    {
        var successor = read.Keys.Where(other => other.Use == key.Use && other.ActiveFrom <= time.GetUtcNow()).Max(other => other.ActiveFrom);
        if (await usage.CountAsync(key, successor, cancellation) is [_, ..] used)
        {
            throw new KeyRingException(
                $"The key ring that was read lacks {key.Id}, with which values in the database were made ({KeyRingEditor.Text(used)}): put back the key, and retire it by the command keys retire.");
        }
    }
}
