namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>One's share in the result of a run.</summary>
/// <param name="value">The result; not to be used once this is disposed.</param>
/// <param name="run">Disposes of it with the last share; null when it is nobody else's.</param>
internal sealed class SharedResult<TResult>(TResult value, SharedRun<TResult>? run) : IDisposable
    where TResult : class, IDisposable
{
    private int _disposed;

    public TResult Value => value;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }
        if (run is null)
        {
            value.Dispose();
        }
        else
        {
            run.Leave();
        }
    }
}
