namespace ServiceHub.OAuth.Keys;

/// <summary>Where signing keys are kept, shared by all gateways.</summary>
public interface ISigningKeyStore
{
    /// <summary>Tells whether there is something new to read.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>A number that grows with every change, as of no more than a second ago.</returns>
    ValueTask<long> NumberAsync(CancellationToken cancellation);

    /// <summary>Reads every key.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The keys, in any order.</returns>
    ValueTask<IReadOnlyList<StoredSigningKey>> LoadAsync(CancellationToken cancellation);

    /// <summary>
    /// Adds a key. An active one is added only when the store holds no active one, and an announced one only when it holds no
    /// announced one, in one atomic step: of several gateways that do it at once, one key wins and the others' are dropped
    /// without an error.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable, or was dropped.</returns>
    ValueTask AddAsync(StoredSigningKey key, CancellationToken cancellation);

    /// <summary>
    /// Has an announced key sign from now on and retires the one that did, in one atomic step; does nothing when the key is not
    /// announced any more, because another gateway did it.
    /// </summary>
    /// <param name="keyId">The announced key.</param>
    /// <param name="since">Now.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable.</returns>
    ValueTask ActivateAsync(string keyId, DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Removes a retired key; does nothing when there is none with the id.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable.</returns>
    ValueTask RemoveAsync(string keyId, CancellationToken cancellation);
}
