using System.Collections.Concurrent;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// Lets those who ask for the same thing while it is under way wait for one run of it. The run belongs to nobody: it is cancelled
/// when the last who waits has gone, and its result is disposed when the last who got it has disposed of it. What asks afterwards is
/// a run of its own.
/// </summary>
/// <typeparam name="TKey">What makes two runs the same.</typeparam>
/// <typeparam name="TResult">What a run gives; many may read it at once.</typeparam>
internal sealed class SharedRuns<TKey, TResult>
    where TKey : notnull
    where TResult : class, IDisposable
{
    private readonly ConcurrentDictionary<TKey, SharedRun<TResult>> _underWay = new();

    /// <param name="key">What is asked for.</param>
    /// <param name="start">Begins the run, where there is none; its token outlives the one who begins.</param>
    /// <param name="cancellation">Ends the wait, and the run when nobody else waits.</param>
    /// <returns>The result, shared or not; to be disposed by each who gets it.</returns>
    public async ValueTask<SharedResult<TResult>> RunAsync(
        TKey key, Func<CancellationToken, ValueTask<TResult>> start, CancellationToken cancellation)
    {
        var mine = new SharedRun<TResult>();
        var run = Join(key, mine);
        if (run == mine)
        {
            _ = RunToEndAsync(key, mine, start);
        }
        try
        {
            return new SharedResult<TResult>(await run.Result.WaitAsync(cancellation), run);
        }
        catch
        {
            run.Leave();
            throw;
        }
    }

    private SharedRun<TResult> Join(TKey key, SharedRun<TResult> mine)
    {
        while (true)
        {
            var run = _underWay.GetOrAdd(key, mine);
            if (run == mine || run.TryJoin())
            {
                return run;
            }
            // Everybody left it; it ends, and this is not to wait for its end.
            _underWay.TryRemove(new(key, run));
        }
    }

    private async Task RunToEndAsync(TKey key, SharedRun<TResult> run, Func<CancellationToken, ValueTask<TResult>> start)
    {
        try
        {
            var result = await start(run.Cancellation);
            _underWay.TryRemove(new(key, run));
            run.End(result);
        }
        catch (Exception error)
        {
            _underWay.TryRemove(new(key, run));
            run.Fail(error);
        }
    }
}
