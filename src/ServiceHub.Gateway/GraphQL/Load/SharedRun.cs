namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>One run, and how many wait for it or hold its result.</summary>
internal sealed class SharedRun<TResult> : IDisposable
    where TResult : class, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    // Who waits goes on elsewhere: one who writes slowly does not hold the others up.
    private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _holders = 1;
    private bool _ended;

    public Task<TResult> Result => _result.Task;

    public CancellationToken Cancellation => _cancellation.Token;

    /// <returns>False when everybody has left already.</returns>
    public bool TryJoin()
    {
        lock (_lock)
        {
            if (_holders == 0)
            {
                return false;
            }
            _holders++;
            return true;
        }
    }

    public void Leave()
    {
        bool ended;
        lock (_lock)
        {
            if (--_holders > 0)
            {
                return;
            }
            ended = _ended;
        }
        if (!ended)
        {
            _cancellation.Cancel();
        }
        else
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        if (_result.Task.IsCompletedSuccessfully)
        {
            _result.Task.Result.Dispose();
        }
    }

    public void End(TResult result)
    {
        _result.SetResult(result);
        if (IsDeserted())
        {
            result.Dispose();
        }
    }

    public void Fail(Exception error)
    {
        _result.SetException(error);
        // Nobody may be left to be told.
        _ = _result.Task.Exception;
        IsDeserted();
    }

    private bool IsDeserted()
    {
        lock (_lock)
        {
            _ended = true;
            return _holders == 0;
        }
    }
}
