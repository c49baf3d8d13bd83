using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>A national login whose word the hub takes, with its metadata and keys as last fetched.</summary>
internal sealed class TrustedIssuer(IssuerOptions options, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
{
    private readonly RemoteValue<IssuerMetadata> _metadata = new(
        async cancellation =>
        {
            var address = new Uri(options.Issuer.TrimEnd('/') + "/.well-known/openid-configuration");
            return IssuerMetadata.Read((await documents.GetAsync(address, cancellation)).Span, options.Issuer)
                ?? throw new RemoteDocumentException("What was fetched is not the issuer's metadata.");
        },
        time);

    public IssuerOptions Options => options;

    /// <summary>Null while it cannot be had.</summary>
    public ValueTask<IssuerMetadata?> MetadataAsync(CancellationToken cancellation) => _metadata.GetAsync(cancellation);

    /// <summary>Its keys with this id; none, too, while they cannot be had.</summary>
    public async ValueTask<IReadOnlyList<VerifyingKey>> KeysAsync(string algorithm, string keyId, CancellationToken cancellation)
    {
        var address = options.JwksUri ?? (await MetadataAsync(cancellation))?.JwksUri;
        return address is null ? [] : await keySets.FindAsync(address, algorithm, keyId, cancellation);
    }
}
