namespace ServiceHub.OAuth.Keys;

/// <summary>Where signing keys are kept, shared by all gateways.</summary>
public interface ISigningKeyStore
{
    /// <summary>Reads every key.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The keys, in any order.</returns>
    ValueTask<IReadOnlyList<StoredSigningKey>> LoadAsync(CancellationToken cancellation);

    /// <summary>
    /// Adds a key. An active key is added only when the store holds no active one, in one atomic step: of several gateways
    /// that start at once on an empty store, one key wins and the others' are dropped without an error.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable, or was dropped.</returns>
    ValueTask AddAsync(StoredSigningKey key, CancellationToken cancellation);
}
