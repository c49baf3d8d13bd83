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

    public void Dispose() => _gate.Dispose();

    private static ConcurrencyLimiterOptions Limit(int permits) =>
        new() { PermitLimit = permits, QueueLimit = permits, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
