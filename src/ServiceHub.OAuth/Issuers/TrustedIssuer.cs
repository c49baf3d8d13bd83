using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>A national login whose word the hub takes.</summary>
internal sealed class TrustedIssuer(IssuerOptions options, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
    : PublishingIssuer(options.Issuer, options.JwksUri, documents, keySets, time)
{
    public IssuerOptions Options => options;
}
