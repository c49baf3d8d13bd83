using ServiceHub.OAuth.KeySets;

namespace ServiceHub.OAuth.Issuers;

/// <summary>The national logins whose word the hub takes.</summary>
internal sealed class TrustedIssuers(OAuthOptions options, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
{
    private readonly IReadOnlyList<TrustedIssuer> _issuers =
        [.. options.Issuers.Select(issuer => new TrustedIssuer(issuer, documents, keySets, time))];

    public bool Any => _issuers.Count > 0;

    /// <summary>Where the hub itself sends citizens: the first that is configured for it; null when none is.</summary>
    public TrustedIssuer? ForLogin => _issuers.FirstOrDefault(issuer => issuer.Options.Login is not null);

    /// <summary>By name, letter for letter (OpenID Connect Core §3.1.3.7); null when the hub does not trust it.</summary>
    public TrustedIssuer? Find(string? name) => _issuers.FirstOrDefault(issuer => issuer.Options.Issuer == name);
}
