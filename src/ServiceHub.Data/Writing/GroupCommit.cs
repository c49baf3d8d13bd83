namespace ServiceHub.Data.Writing;

/// <summary>
/// Collects what callers write while a write is under way and a moment longer, and writes it in one go: under load a commit, which
/// costs more than its rows, serves many, and alone nobody waits. Each caller learns what became of its own item.
/// </summary>
/// <typeparam name="TItem">What is written.</typeparam>
/// <typeparam name="TResult">What its writer learns.</typeparam>
/// <param name="write">Writes items and gives the result of each, in their order.</param>
/// <param name="time">Measures the moment.</param>
internal sealed class GroupCommit<TItem, TResult>(Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> write, TimeProvider time)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);

    private const int Largest = 128;
    private const int MostWaiting = 20_000;

    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _queue = new();
    private bool _writing;

    /// <exception cref="DatabaseUnavailableException">Too many wait already.</exception>
    public Task<TResult> AddAsync(TItem item, CancellationToken cancellation)
    {
        var waiting = new Waiting(item, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            if (_queue.Count >= MostWaiting)
            {
                throw new DatabaseUnavailableException("The database writes too slowly: too many wait for it.");
            }
            _queue.Enqueue(waiting);
            if (!_writing)
            {
                _writing = true;
                // Not on the caller's thread: it would write for those who come later as well.
                _ = Task.Run(WriteAllAsync, CancellationToken.None);
            }
        }
        return waiting.Result.Task.WaitAsync(cancellation);
    }

    private async Task WriteAllAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                var results = await write([.. batch.Select(waiting => waiting.Item)]);
                for (var at = 0; at < batch.Count; at++)
                {
                    batch[at].Result.SetResult(results[at]);
                }
            }
            catch (Exception error)
            {
                batch.ForEach(waiting => waiting.Result.TrySetException(error));
            }
            if (batch.Count > 1)
            {
                await Task.Delay(Moment, time);
            }
        }
    }

    private List<Waiting> Next()
    {
        var batch = new List<Waiting>();
        lock (_lock)
        {
            while (batch.Count < Largest && _queue.TryDequeue(out var waiting))
            {
                batch.Add(waiting);
            }
            _writing = batch.Count > 0;
        }
        return batch;
    }

    private readonly record struct Waiting(TItem Item, TaskCompletionSource<TResult> Result);
}
