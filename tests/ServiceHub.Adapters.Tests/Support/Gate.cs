namespace ServiceHub.Adapters.Tests.Support;

/// <summary>Holds those who come until the test opens it.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _most;
    private int _inside;

    /// <summary>How many were inside at once.</summary>
    public int Most => _most;

    private SemaphoreSlim Arrivals { get; } = new(0);

    public void Open() => _open.TrySetResult();

    /// <summary>Holds whoever comes, whatever they are told meanwhile.</summary>
    public Task HoldAsync() => PassAsync(CancellationToken.None);

    public async Task PassAsync(CancellationToken cancellation)
    {
        var inside = Interlocked.Increment(ref _inside);
        InterlockedMax(inside);
        Arrivals.Release();
        try
        {
            await _open.Task.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <summary>Waits until that many have come.</summary>
    public async Task ArrivedAsync(int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            await Arrivals.WaitAsync();
        }
    }

    private void InterlockedMax(int inside)
    {
        int most;
        do
        {
            most = _most;
        }
        while (inside > most && Interlocked.CompareExchange(ref _most, inside, most) != most);
    }
}
