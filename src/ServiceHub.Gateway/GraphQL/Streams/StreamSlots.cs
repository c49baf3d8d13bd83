namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Counts what each client holds open.</summary>
internal sealed class StreamSlots(StreamOptions options)
{
    // No client has an empty name.
    private const string Nobody = "";

    private readonly Dictionary<string, int> _held = [];
    private readonly Lock _lock = new();

    /// <returns>To be disposed when the stream ends; null when the client holds too many already.</returns>
    public IDisposable? TryTake(string client) => TryTake(client, options.PerClient);

    /// <summary>For a WebSocket that has not shown a token yet.</summary>
    public IDisposable? TryTakeUnauthenticated() => TryTake(Nobody, options.UnauthenticatedSockets);

    private Slot? TryTake(string owner, int most)
    {
        lock (_lock)
        {
            var held = _held.GetValueOrDefault(owner);
            if (held >= most)
            {
                return null;
            }
            _held[owner] = held + 1;
            return new Slot(this, owner);
        }
    }

    private void Return(string owner)
    {
        lock (_lock)
        {
            if (--_held[owner] == 0)
            {
                _held.Remove(owner);
            }
        }
    }

    private sealed class Slot(StreamSlots slots, string owner) : IDisposable
    {
        private int _returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _returned, 1) == 0)
            {
                slots.Return(owner);
            }
        }
    }
}
