using System.Collections.Frozen;

namespace ServiceHub.OAuth.Keys;

/// <summary>The keys that sign access tokens (ES256), and those that verify them.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="time">Tells when a key is made.</param>
public sealed class SigningKeys(ISigningKeyStore store, TimeProvider time)
{
    private volatile Snapshot? _snapshot;

    /// <summary>The key that signed when the keys were read last.</summary>
    internal SigningKey Current => Loaded.Current;

    /// <summary>All keys, the oldest first.</summary>
    internal IReadOnlyList<SigningKey> All => Loaded.All;

    private SemaphoreSlim Loading { get; } = new(1);

    private Snapshot Loaded => _snapshot ?? throw new InvalidOperationException("The signing keys are not loaded yet.");

    /// <summary>
    /// Reads the keys, and makes the first one when the store holds none that is active. Call it before anything is served.
    /// </summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>When tokens can be signed and verified.</returns>
    /// <exception cref="InvalidOperationException">A kept key cannot be used; the message names it by its id.</exception>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await Loading.WaitAsync(cancellation);
        try
        {
            // The number comes first: what changes in between is read with the next one.
            var number = await store.NumberAsync(cancellation);
            if (_snapshot is not { } known || known.Number < number)
            {
                _snapshot = Snapshot.Of(await ReadAsync(cancellation), number);
            }
        }
        finally
        {
            Loading.Release();
        }
    }

    /// <summary>Learns what other gateways did with the keys, up to a second ago.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>When the keys are those of now. Throws when nobody can tell.</returns>
    public async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        if (_snapshot is not { } known || known.Number < await store.NumberAsync(cancellation))
        {
            await LoadAsync(cancellation);
        }
    }

    /// <summary>The key that signs now, which every gateway knows.</summary>
    internal async ValueTask<SigningKey> CurrentAsync(CancellationToken cancellation)
    {
        await RefreshAsync(cancellation);
        return Current;
    }

    internal SigningKey? Find(string keyId) => Loaded.ById.GetValueOrDefault(keyId);

    private async Task<IReadOnlyList<StoredSigningKey>> ReadAsync(CancellationToken cancellation)
    {
        var stored = await store.LoadAsync(cancellation);
        if (!stored.Any(IsActive))
        {
            await store.AddAsync(SigningKey.Create(SigningKeyState.Active, time.GetUtcNow()), cancellation);
            // Another gateway may have been faster: what the store holds now is what all of them use.
            stored = await store.LoadAsync(cancellation);
        }
        return stored;
    }

    private static bool IsActive(StoredSigningKey key) => key.State == SigningKeyState.Active;

    private sealed record Snapshot(IReadOnlyList<SigningKey> All, FrozenDictionary<string, SigningKey> ById, SigningKey Current, long Number)
    {
        public static Snapshot Of(IReadOnlyList<StoredSigningKey> stored, long number)
        {
            var opened = stored.Select(SigningKey.Open);
            SigningKey[] all = [.. opened.OrderBy(key => key.Created).ThenBy(key => key.KeyId, StringComparer.Ordinal)];
            var current = Array.Find(all, key => key.State == SigningKeyState.Active)
                ?? throw new InvalidOperationException("The store of signing keys did not keep the key that was added.");
            return new Snapshot(all, all.ToFrozenDictionary(key => key.KeyId, StringComparer.Ordinal), current, number);
        }
    }
}
