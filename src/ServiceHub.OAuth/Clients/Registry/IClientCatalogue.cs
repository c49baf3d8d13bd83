namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Lists clients and what happened to them, for those who answer for them.</summary>
public interface IClientCatalogue
{
    /// <summary>Lists clients by their ids.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="after">The id after which to begin; null for the first.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The clients, in one order that every page follows.</returns>
    ValueTask<IReadOnlyList<Client>> ListAsync(ClientFilter filter, int count, string? after, CancellationToken cancellation);

    /// <summary>Lists events, the newest first.</summary>
    /// <param name="clientId">Of which client; null for all.</param>
    /// <param name="count">How many at most; one and more.</param>
    /// <param name="before">The <see cref="ClientEvent.Sequence"/> before which to begin; null for the newest.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The events.</returns>
    ValueTask<IReadOnlyList<ClientEvent>> EventsAsync(string? clientId, int count, long? before, CancellationToken cancellation);
}
