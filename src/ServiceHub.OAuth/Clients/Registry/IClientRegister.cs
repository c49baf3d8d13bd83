namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Where clients are kept, for those who change them.</summary>
public interface IClientRegister
{
    /// <summary>Reads a client as it is now, past any cache.</summary>
    /// <param name="clientId">Its id; any text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The client, or null when there is none.</returns>
    ValueTask<Client?> ReadAsync(string clientId, CancellationToken cancellation);

    /// <summary>
    /// Writes a client and its event in one step, if the client that is kept has the version before; version 1 means that none is
    /// kept. When credentials were last used is not written.
    /// </summary>
    /// <param name="change">The client and the event.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>False when another change came first; nothing was written then.</returns>
    ValueTask<bool> TryWriteAsync(ClientChange change, CancellationToken cancellation);
}
