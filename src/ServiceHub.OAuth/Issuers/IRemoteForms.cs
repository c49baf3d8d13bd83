using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>Posts forms to others' endpoints: the hub as a client of a national login.</summary>
public interface IRemoteForms
{
    /// <summary>Posts a form (RFC 6749 §4.1.3), within bounds of time and size, without following redirects.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="parameters">The form.</param>
    /// <param name="authorization">The header <c>Authorization</c>; null for none.</param>
    /// <param name="cancellation">Stops the posting.</param>
    /// <returns>The body of an answer with status 200.</returns>
    /// <exception cref="RemoteDocumentException">There is no such answer.</exception>
    ValueTask<ReadOnlyMemory<byte>> PostAsync(
        Uri address, IReadOnlyList<KeyValuePair<string, string>> parameters, string? authorization, CancellationToken cancellation);
}
