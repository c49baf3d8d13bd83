namespace ServiceHub.OAuth.Stores;

/// <summary>Which tokens were issued, for those who answer for a client.</summary>
public interface ITokenHistory
{
    /// <summary>Takes note of a token.</summary>
    /// <param name="token">What was issued.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>When it will be written. Throws when nothing can be written: then no token is given out.</returns>
    ValueTask AddAsync(TokenRecord token, CancellationToken cancellation);
}
