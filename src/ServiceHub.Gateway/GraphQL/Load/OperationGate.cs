using System.Threading.RateLimiting;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// Lets a bounded number of operations be executed at once, and a smaller number of each client's, so that none takes the whole
/// gate. As many again may wait a while for their turn; the others are turned away at once.
/// </summary>
/// <param name="options">The numbers.</param>
/// <param name="time">Measures the wait.</param>
internal sealed class OperationGate(LoadOptions options, TimeProvider time) : IDisposable
{
    /// <summary>The client's share comes first: who waits for it does not stand in the others' way.</summary>
    private readonly PartitionedRateLimiter<string> _gate = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => Limit(options.PerClient))),
        PartitionedRateLimiter.Create<string, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => Limit(options.ConcurrentOperations))));

    /// <summary>
    /// Events of subscriptions have a smaller gate of their own, at which they wait as long as it takes: they come in bursts, all
    /// subscribers at once, and must not stand in the way of those who ask.
    /// </summary>
    private readonly PartitionedRateLimiter<string> _events = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetConcurrencyLimiter(client, _ => EventLimit(options.PerClient))),
        PartitionedRateLimiter.Create<string, int>(_ => RateLimitPartition.GetConcurrencyLimiter(0, _ => EventLimit(options.ConcurrentOperations))));

    /// <summary>A turn for the execution of an event.</summary>
    /// <returns>To be disposed when the event's response is there.</returns>
    /// <exception cref="OperationCanceledException">The subscription ended meanwhile.</exception>
    public async ValueTask<IDisposable> EnterEventAsync(string clientId, CancellationToken cancellation) =>
        await _events.AcquireAsync(clientId, 1, cancellation);

    /// <returns>A lease to be disposed when the operation has ended; not acquired when there was no turn within the time.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled meanwhile.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(string clientId, CancellationToken cancellation)
    {
        var lease = _gate.AttemptAcquire(clientId);
        if (lease.IsAcquired || options.LongestWait == TimeSpan.Zero)
        {
            return lease;
        }
        using var timer = new CancellationTokenSource(options.LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await _gate.AcquireAsync(clientId, 1, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return lease;
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _events.Dispose();
    }

    private static ConcurrencyLimiterOptions EventLimit(int operations) =>
        new() { PermitLimit = Math.Max(1, operations / 8), QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private static ConcurrencyLimiterOptions Limit(int permits) =>
        new() { PermitLimit = permits, QueueLimit = permits, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
