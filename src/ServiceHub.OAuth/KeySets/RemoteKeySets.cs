using System.Collections.Concurrent;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.KeySets;

/// <summary>The JWK Sets (RFC 7517 §5) that clients and issuers publish, remembered by address.</summary>
/// <param name="documents">Fetches them.</param>
/// <param name="time">The clock.</param>
public sealed class RemoteKeySets(IRemoteDocuments documents, TimeProvider time)
{
    // Addresses are registered or configured and never a request's own, so that they stay few.
    private readonly ConcurrentDictionary<Uri, RemoteValue<KeySet>> _sets = new();

    /// <summary>
    /// The keys at an address that may have signed by an algorithm. When the named one is missing, the set is fetched anew, unless
    /// that was done seconds ago: whoever invents names costs little.
    /// </summary>
    /// <param name="address">Where the set is.</param>
    /// <param name="algorithm">The <c>alg</c>.</param>
    /// <param name="keyId">The <c>kid</c>; null for all keys of the kind.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>The keys; none, too, when the set cannot be had.</returns>
    internal async ValueTask<IReadOnlyList<VerifyingKey>> FindAsync(
        Uri address, string algorithm, string? keyId, CancellationToken cancellation)
    {
        var set = _sets.GetOrAdd(address, Remember);
        var found = Of(await set.GetAsync(cancellation));
        return found is [] && keyId is not null ? Of(await set.RefreshAsync(cancellation)) : found;

        VerifyingKey[] Of(KeySet? keys) => [.. keys?.For(algorithm, keyId) ?? []];
    }

    private RemoteValue<KeySet> Remember(Uri address) => new(
        async cancellation => KeySet.TryRead((await documents.GetAsync(address, cancellation)).Span, out var keys)
            ? keys
            : throw new RemoteDocumentException("What was fetched is no JWK Set."),
        time);
}
