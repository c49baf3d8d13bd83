using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Keeps the contract of the interface, and lets others in between reading and writing.</summary>
internal sealed class MemorySigningKeyStore(params IEnumerable<StoredSigningKey> keys) : ISigningKeyStore
{
    private readonly Lock _lock = new();
    private readonly List<StoredSigningKey> _keys = [.. keys];
    private long _number;

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
            _number++;
            if (key.State == SigningKeyState.Retired || _keys.TrueForAll(kept => kept.State != key.State))
            {
                _keys.Add(key);
            }
        }
    }

    public async ValueTask<long> NumberAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        return Interlocked.Read(ref _number);
    }

    public async ValueTask ActivateAsync(string keyId, DateTimeOffset since, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            _number++;
            var announced = _keys.FindIndex(key => key.KeyId == keyId && key.State == SigningKeyState.Announced);
            if (announced >= 0)
            {
                var active = _keys.FindIndex(key => key.State == SigningKeyState.Active);
                _keys[active] = _keys[active] with { State = SigningKeyState.Retired, Since = since };
                _keys[announced] = _keys[announced] with { State = SigningKeyState.Active, Since = since };
            }
        }
    }

    public async ValueTask RemoveAsync(string keyId, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            _number++;
            _keys.RemoveAll(key => key.KeyId == keyId && key.State == SigningKeyState.Retired);
        }
    }
}
