namespace ServiceHub.OAuth.Clients;

/// <summary>Where clients are kept.</summary>
public interface IClientStore
{
    /// <summary>Finds a client, whatever its state.</summary>
    /// <param name="clientId">What a request gave: 1 to 100 printable ASCII characters. Compared case-sensitively.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The client, or null when there is none.</returns>
    ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation);
}
