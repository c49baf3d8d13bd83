using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Authentication.Certificates;

/// <summary>
/// The authorities whose certificates tell who a client is (RFC 8705 §2.1; RFC 5280 §6). Nothing is fetched to judge one: what an
/// authority revokes is taken from its client by revoking the credential.
/// </summary>
internal sealed class CertificateAuthorities(IReadOnlyList<X509Certificate2> authorities, TimeProvider time)
{
    private static readonly Oid ClientAuthentication = new("1.3.6.1.5.5.7.3.2");

    /// <summary>Whether there are any.</summary>
    public bool AreKnown => authorities.Count > 0;

    /// <summary>Whether one of them, or one that they appointed, issued the certificate, for client authentication and for now.</summary>
    public bool Trust(X509Certificate2 certificate)
    {
        // Who issued itself need not be asked about.
        if (!AreKnown || IsSelfIssued(certificate))
        {
            return false;
        }
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.GetUtcNow().UtcDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(ClientAuthentication);
        foreach (var authority in authorities)
        {
            (IsSelfIssued(authority) ? chain.ChainPolicy.CustomTrustStore : chain.ChainPolicy.ExtraStore).Add(authority);
        }
        var trusted = chain.Build(certificate);
        foreach (var element in chain.ChainElements)
        {
            element.Certificate.Dispose();
        }
        return trusted;
    }

    private static bool IsSelfIssued(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
}
