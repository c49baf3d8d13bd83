namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>One's share in the result of a run.</summary>
/// <param name="run">Disposes of the result with the last share.</param>
internal sealed class SharedResult<TResult>(SharedRun<TResult> run) : IDisposable
    where TResult : class, IDisposable
{
    private int _disposed;

    public static SharedResult<TResult> Alone(TResult result)
    {
        var run = new SharedRun<TResult>();
        run.End(result);
        return new(run);
    }

    public bool IsDisposed => Volatile.Read(ref _disposed) == 1;

    /// <summary>The result, once the run has ended; not to be used when this is disposed.</summary>
    public TResult Value => run.Result;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            run.Leave();
        }
    }
}
