using System.Collections.Concurrent;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>
/// Starts what is deferred beside what is not, so that the slow begins as early as the fast; after a mutation's fields only, since
/// those are executed one after the other.
/// </summary>
/// <param name="isHeld">Whether nothing starts before <see cref="Release"/>.</param>
internal sealed class DeferredStarts(bool isHeld)
{
    private readonly ConcurrentBag<Task> _started = [];
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Start(Func<ValueTask> work)
    {
        // On a thread of its own: a resolver that works before it first awaits must not hold back the first response.
        var started = Task.Run(async () =>
        {
            if (isHeld)
            {
                await _released.Task;
            }
            await work();
        });
        _started.Add(started);
        return started;
    }

    public void Release() => _released.TrySetResult();

    /// <summary>Ends when all that was started has ended.</summary>
    public Task EndAsync()
    {
        Release();
        return Task.WhenAll(_started);
    }
}
