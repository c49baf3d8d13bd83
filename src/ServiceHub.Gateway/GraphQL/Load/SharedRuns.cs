using System.Collections.Concurrent;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// Lets those who ask for the same thing while it is under way wait for one run of it. The run is cancelled when all of them have
/// gone, and its result is disposed when the last who got it has disposed of it. What asks afterwards is a run of its own.
/// </summary>
/// <typeparam name="TKey">What makes two runs the same.</typeparam>
/// <typeparam name="TResult">What a run gives; many may read it at once.</typeparam>
internal sealed class SharedRuns<TKey, TResult>
    where TKey : notnull
    where TResult : class, IDisposable
{
    private readonly ConcurrentDictionary<TKey, SharedRun<TResult>> _underWay = new();

    /// <param name="key">What is asked for; kept while the run is under way.</param>
    /// <param name="start">
    /// Begins the run, where there is none. It may use what belongs to the one who asks: who began a run stays until it has ended,
    /// gone or not.
    /// </param>
    /// <param name="cancellation">Says that the one who asks has gone.</param>
    /// <returns>The result, shared or not; to be disposed by each who gets it.</returns>
    /// <exception cref="OperationCanceledException">The one who asks has gone.</exception>
    public ValueTask<SharedResult<TResult>> RunAsync(
        TKey key, Func<CancellationToken, ValueTask<TResult>> start, CancellationToken cancellation)
    {
        var mine = new SharedRun<TResult>();
        while (true)
        {
            var run = _underWay.GetOrAdd(key, mine);
            if (run == mine)
            {
                return LeadAsync(key, mine, start, cancellation);
            }
            if (run.TryJoin() is { } end)
            {
                return FollowAsync(run, end, cancellation);
            }
            _underWay.TryRemove(new(key, run));
        }
    }

    private async ValueTask<SharedResult<TResult>> LeadAsync(
        TKey key, SharedRun<TResult> run, Func<CancellationToken, ValueTask<TResult>> start, CancellationToken cancellation)
    {
        var share = new SharedResult<TResult>(run);
        await using (cancellation.UnsafeRegister(static share => ((IDisposable)share!).Dispose(), share))
        {
            try
            {
                run.End(await start(run.Cancellation));
            }
            catch (Exception error)
            {
                run.Fail(error);
                share.Dispose();
                throw;
            }
            finally
            {
                _underWay.TryRemove(new(key, run));
            }
        }
        return share.IsDisposed ? throw new OperationCanceledException(cancellation) : share;
    }

    private static async ValueTask<SharedResult<TResult>> FollowAsync(SharedRun<TResult> run, Task end, CancellationToken cancellation)
    {
        var share = new SharedResult<TResult>(run);
        try
        {
            await end.WaitAsync(cancellation);
            return share;
        }
        catch
        {
            share.Dispose();
            throw;
        }
    }
}
