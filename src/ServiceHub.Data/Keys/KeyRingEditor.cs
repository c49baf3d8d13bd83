using System.Globalization;
using System.Text;

namespace ServiceHub.Data.Keys;

/// <summary>Changes a ring for its operator: written to its file, or told as a document where the ring lives elsewhere.</summary>
/// <param name="ring">The ring as this program read it.</param>
/// <param name="place">Where it comes from.</param>
/// <param name="usage">Tells what a key was used for.</param>
/// <param name="time">The clock.</param>
public sealed class KeyRingEditor(KeyRing ring, KeyRingPlace place, KeyUsage usage, TimeProvider time)
{
    /// <summary>How long after a newer key took over another gateway, whose clock is slow, may still use the older.</summary>
    public static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(10);

    /// <summary>Whether the ring is in a file, so that it can be written.</summary>
    public bool CanWrite => place.File is not null;

    /// <summary>Adds a key for each use.</summary>
    /// <returns>The new keys, and the ring's document.</returns>
    /// <exception cref="KeyRingException">The ring cannot be rotated or written.</exception>
    public (IReadOnlyList<KeyFacts> Keys, string Document) Rotate(IReadOnlyCollection<KeyUse> uses, TimeSpan activeIn) => Change(document =>
    {
        var activeFrom = time.GetUtcNow() + activeIn;
        return uses.Distinct().Aggregate(document, (changed, use) => changed.With(use, activeFrom));
    });

    /// <summary>Takes a key away that made nothing that is still there.</summary>
    /// <returns>The ring's document.</returns>
    /// <exception cref="KeyRingException">It is needed, or the ring cannot be written.</exception>
    public async Task<string> RetireAsync(string id, CancellationToken cancellation)
    {
        var key = ring.Keys.FirstOrDefault(key => key.Id == id) ?? throw new KeyRingException("The ring holds no such key: keys list tells them.");
        var current = ring.Keys.First(other => other.Use == key.Use && other.IsCurrent);
        if (key.ActiveFrom <= time.GetUtcNow())
        {
            if (key == current || current.ActiveFrom + ClocksApart > time.GetUtcNow())
            {
                throw new KeyRingException($"{id} makes new values, or did so moments ago: rotate, and retire it once the newer key has been in use for {ClocksApart.TotalSeconds:F0} s.");
            }
            if (await usage.CountAsync(key, current.ActiveFrom, cancellation) is [_, ..] used)
            {
                throw new KeyRingException($"With {id} were made: {Text(used)}. Running hubs move what can be moved; try again later.");
            }
        }
        return Change(document => new([.. document.Keys.Where(held => held.Id != id)])).Document;
    }

    internal static string Text(IEnumerable<(string What, long Rows)> used) =>
        string.Join("; ", used.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Rows} {entry.What}")));

    private (IReadOnlyList<KeyFacts> Keys, string Document) Change(Func<KeyRingDocument, KeyRingDocument> change)
    {
        var file = place.File;
        try
        {
            using var alone = file is null ? null : KeyRingFile.Lock(file);
            // What this program read at its start may have been changed by another since.
            var before = place.Read(time);
            var after = change(before).Validated("the command's result", time.GetUtcNow());
            if (file is not null)
            {
                KeyRingFile.Write(file, after, overwrite: true);
            }
            ring.Replace(after);
            return ([.. ring.Keys.Where(key => before.Keys.All(known => known.Id != key.Id))], Encoding.UTF8.GetString(after.ToUtf8()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"The key ring {file} cannot be changed: {error.Message} Run the command as the hub's user, where nobody else changes the ring, and where its folder can be written to.");
        }
    }
}
