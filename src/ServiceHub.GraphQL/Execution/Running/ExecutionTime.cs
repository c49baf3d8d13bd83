namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>
/// How long an execution may take. A timer runs only when somebody waits: what answers at once costs none.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="limit">The time from now on; null when there is no end to it.</param>
/// <param name="cancellation">With which the caller ends the execution.</param>
internal sealed class ExecutionTime(TimeProvider time, TimeSpan? limit, CancellationToken cancellation) : IDisposable
{
    private readonly long _start = time.GetTimestamp();
    private readonly Lock _making = new();
    private CancellationTokenSource? _expiry;
    private CancellationTokenSource? _linked;

    public TimeSpan Limit => limit ?? Timeout.InfiniteTimeSpan;

    // A timer may be a little ahead of the clock; whom it has stopped must find the time over.
    public bool IsOver => _expiry is { IsCancellationRequested: true } || time.GetElapsedTime(_start) >= limit;

    /// <summary>The caller's.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Ends with the caller's, and when the time is over.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_making)
            {
                return (_linked ??= CancellationTokenSource.CreateLinkedTokenSource(cancellation, Expiry())).Token;
            }
        }
    }

    /// <summary>Waits for a resolver, but not beyond the time, even when it heeds no token.</summary>
    /// <exception cref="OperationCanceledException">The time was over first.</exception>
    public Task<T> WithinAsync<T>(Task<T> resolving)
    {
        lock (_making)
        {
            return resolving.WaitAsync(Expiry());
        }
    }

    /// <summary>Ends the time early.</summary>
    public Task EndAsync()
    {
        lock (_making)
        {
            Expiry();
        }
        return _expiry!.CancelAsync();
    }

    public void Dispose()
    {
        lock (_making)
        {
            _linked?.Dispose();
            _expiry?.Dispose();
        }
    }

    private CancellationToken Expiry()
    {
        if (_expiry is null)
        {
            var left = limit - time.GetElapsedTime(_start) ?? Timeout.InfiniteTimeSpan;
            _expiry = new CancellationTokenSource(limit is null || left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        }
        return _expiry.Token;
    }
}
