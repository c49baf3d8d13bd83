namespace ServiceHub.OAuth.KeySets;

/// <summary>Fetches documents that others publish: clients' and issuers' keys, issuers' metadata.</summary>
public interface IRemoteDocuments
{
    /// <summary>Fetches a document, within bounds of time and size, without following redirects.</summary>
    /// <param name="address">Where it is. What it may be, and that it leads to no private network, is the implementation's to see to.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <returns>The body.</returns>
    /// <exception cref="RemoteDocumentException">It cannot be had.</exception>
    ValueTask<ReadOnlyMemory<byte>> GetAsync(Uri address, CancellationToken cancellation);
}
