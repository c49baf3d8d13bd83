using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Keeps the contract of the interface, and lets others in between reading and writing.</summary>
internal sealed class MemorySigningKeyStore(params IEnumerable<StoredSigningKey> keys) : ISigningKeyStore
{
    private readonly Lock _lock = new();
    private readonly List<StoredSigningKey> _keys = [.. keys];

    public IReadOnlyList<StoredSigningKey> Keys
    {
        get
        {
            lock (_lock)
            {
                return [.. _keys];
            }
        }
    }

    public async ValueTask<IReadOnlyList<StoredSigningKey>> LoadAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        var keys = Keys;
        await Task.Yield();
        return keys;
    }

    public async ValueTask AddAsync(StoredSigningKey key, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            if (key.State != SigningKeyState.Active || _keys.TrueForAll(kept => kept.State != SigningKeyState.Active))
            {
                _keys.Add(key);
            }
        }
    }
}
