namespace ServiceHub.Data.Changes;

/// <summary>Something that is held in memory and brought up to date when the feed tells of a change.</summary>
/// <typeparam name="TState">What is held.</typeparam>
/// <param name="feed">Tells of changes.</param>
/// <param name="name">Of what.</param>
/// <param name="read">Gives the state from the one before, null at first, and the number up to which that one was true.</param>
internal sealed class Followed<TState>(ChangeFeed feed, ChangeName name, Func<TState?, long, CancellationToken, Task<TState>> read)
    where TState : class
{
    private volatile Held? _held;

    private SemaphoreSlim Reading { get; } = new(1);

    /// <summary>The state, with all changes up to a second ago.</summary>
    public async ValueTask<TState> GetAsync(CancellationToken cancellation)
    {
        var number = await feed.NumberAsync(name, cancellation);
        if (_held is { } held && held.Number >= number)
        {
            return held.State;
        }
        await Reading.WaitAsync(cancellation);
        try
        {
            if (_held is not { } last || last.Number < number)
            {
                // What is read is at least as new as the number.
                _held = last = new(await read(_held?.State, _held?.Number ?? 0, cancellation), number);
            }
            return last.State;
        }
        finally
        {
            Reading.Release();
        }
    }

    private sealed record Held(TState State, long Number);
}
