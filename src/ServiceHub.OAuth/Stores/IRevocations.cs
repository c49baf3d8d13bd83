namespace ServiceHub.OAuth.Stores;

/// <summary>Access tokens that were taken back before their time, over all gateways.</summary>
public interface IRevocations
{
    /// <summary>Takes a token back.</summary>
    /// <param name="tokenId">Its <c>jti</c>.</param>
    /// <param name="expires">From when on it is refused for its age, so that the revocation may be forgotten.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>When it is durable; every gateway knows within two seconds.</returns>
    ValueTask AddAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellation);

    /// <summary>Whether a token was taken back, as of no more than two seconds ago.</summary>
    /// <param name="tokenId">Its <c>jti</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>True when it was. Throws when nobody can tell: then the request is answered by 503.</returns>
    ValueTask<bool> ContainsAsync(string tokenId, CancellationToken cancellation);
}
