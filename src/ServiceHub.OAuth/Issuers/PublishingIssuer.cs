using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>Somebody else's issuer, with its metadata and keys as last fetched.</summary>
internal abstract class PublishingIssuer(string issuer, Uri? jwksUri, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
{
    private readonly RemoteValue<IssuerMetadata> _metadata = new(
        async cancellation =>
        {
            var address = new Uri(issuer.TrimEnd('/') + "/.well-known/openid-configuration");
            return IssuerMetadata.Read((await documents.GetAsync(address, cancellation)).Span, issuer)
                ?? throw new RemoteDocumentException("What was fetched is not the issuer's metadata.");
        },
        time);

    /// <summary>Null while it cannot be had.</summary>
    public ValueTask<IssuerMetadata?> MetadataAsync(CancellationToken cancellation) => _metadata.GetAsync(cancellation);

    /// <summary>The one cause for which a signature is not its; null when it is.</summary>
    public async ValueTask<string?> SignatureCauseAsync(ReceivedJwt jwt, CancellationToken cancellation)
    {
        var (algorithm, keyId) = (jwt.HeaderText(AccessTokens.ClaimNames.Algorithm)!, jwt.HeaderText(AccessTokens.ClaimNames.KeyId)!);
        var address = jwksUri ?? (await MetadataAsync(cancellation))?.JwksUri;
        var keys = address is null ? [] : await keySets.FindAsync(address, algorithm, keyId, cancellation);
        if (keys is [])
        {
            return $"The {jwt.Name}'s kid is not a key of its issuer, or the issuer's keys cannot be had now.";
        }
        return keys.Any(key => key.Verifies(algorithm, jwt.SigningInput, jwt.Signature)) ? null : $"The {jwt.Name}'s signature does not fit.";
    }
}
