namespace ServiceHub.OAuth.Keys;

/// <summary>
/// Moves signing keys through their lives: the next one is announced ahead of its use, takes over, and the one before goes once no
/// token of it lives. Every step is atomic in the store, so that any number of gateways may try it at once.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="options">How long each serves.</param>
/// <param name="time">The clock.</param>
public sealed class KeyRotation(ISigningKeyStore store, KeyOptions options, TimeProvider time)
{
    /// <summary>Longer than any token lives, with what clocks may be apart and a gateway may not know yet.</summary>
    internal static readonly TimeSpan RetiredStays = TimeSpan.FromHours(1);

    /// <summary>Does what is due now. To be called every few minutes or more often.</summary>
    /// <param name="cancellation">Gives up between two steps.</param>
    /// <returns>When it is done. Exceptions of the store come through; the next call makes good what was left.</returns>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var keys = await store.LoadAsync(cancellation);
        var now = time.GetUtcNow();
        foreach (var key in keys.Where(key => key.State == SigningKeyState.Retired && key.Since + RetiredStays <= now))
        {
            await store.RemoveAsync(key.KeyId, cancellation);
        }
        if (keys.FirstOrDefault(key => key.State == SigningKeyState.Active) is not { } active)
        {
            return;
        }
        var ends = active.Since + options.Period;
        var next = keys.FirstOrDefault(key => key.State == SigningKeyState.Announced);
        if (next is null && ends - options.AnnounceAhead <= now)
        {
            await store.AddAsync(SigningKey.Create(SigningKeyState.Announced, now), cancellation);
        }
        else if (next is not null && ends <= now && next.Since + options.AnnounceAhead <= now)
        {
            await store.ActivateAsync(next.KeyId, now, cancellation);
        }
    }
}
