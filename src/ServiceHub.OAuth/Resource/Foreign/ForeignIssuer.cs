using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Resource.Foreign;

/// <summary>Another authorization server whose access tokens open the hub's API.</summary>
internal sealed class ForeignIssuer(ForeignIssuerOptions options, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
    : PublishingIssuer(options.Issuer, options.JwksUri, documents, keySets, time)
{
    public ForeignIssuerOptions Options => options;
}
