namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>One run, and how many wait for it or hold its result.</summary>
internal sealed class SharedRun<TResult> : IDisposable
    where TResult : class, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private TaskCompletionSource? _followed;
    private TResult? _result;
    private bool _ended;
    private int _holders = 1;

    public CancellationToken Cancellation => _cancellation.Token;

    public TResult Result => _result ?? throw new InvalidOperationException("The run gave no result.");

    /// <returns>The run's end; null when it has ended or everybody has left it.</returns>
    public Task? TryJoin()
    {
        lock (_lock)
        {
            if (_ended || _holders == 0)
            {
                return null;
            }
            _holders++;
            // Who follows goes on elsewhere: one who writes slowly does not hold the others up.
            return (_followed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
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
        if (ended)
        {
            Dispose();
        }
        else
        {
            _cancellation.Cancel();
        }
    }

    public void End(TResult result)
    {
        _result = result;
        if (End())
        {
            result.Dispose();
        }
        _followed?.SetResult();
    }

    public void Fail(Exception error)
    {
        End();
        if (_followed is not null)
        {
            _followed.SetException(error);
            // Those who follow may all have left.
            _ = _followed.Task.Exception;
        }
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        _result?.Dispose();
    }

    /// <returns>Whether everybody had left before.</returns>
    private bool End()
    {
        lock (_lock)
        {
            _ended = true;
            return _holders == 0;
        }
    }
}
