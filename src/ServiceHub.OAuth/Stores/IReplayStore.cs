namespace ServiceHub.OAuth.Stores;

/// <summary>What may be used once, over all gateways.</summary>
public interface IReplayStore
{
    /// <summary>Takes note of a use, in one atomic step.</summary>
    /// <param name="use">What was used.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>False when it was used before.</returns>
    ValueTask<bool> TryAddAsync(OneTimeUse use, CancellationToken cancellation);
}
