namespace ServiceHub.OAuth.Clients;

/// <summary>Where clients are kept.</summary>
public interface IClientStore
{
    /// <summary>Finds a client, whatever its state.</summary>
    /// <param name="clientId">What a request gave: 1 to 100 printable ASCII characters. Compared case-sensitively.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The client, or null when there is none.</returns>
    ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation);

    /// <summary>Puts a secret's hash under the key in use in place of one under an older key; does nothing when another was first.</summary>
    /// <param name="clientId">Whose secret it is.</param>
    /// <param name="credentialId">Which (<see cref="Credentials.ClientCredential.Id"/>).</param>
    /// <param name="old">The hash that was compared.</param>
    /// <param name="renewed">The same secret's under the key in use.</param>
    /// <param name="cancellation">Gives it up.</param>
    ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation);
}
