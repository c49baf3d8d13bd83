using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Http;

/// <summary>
/// The certificate that the hub shows to an agency (<c>file</c> and <c>keyFile</c>, PEM), and the authority that the agency's own
/// must come from (<c>authorityFile</c>, PEM) instead of the machine's. The host's name is checked either way.
/// </summary>
internal sealed class TlsIdentity : IDisposable
{
    private readonly X509Certificate2Collection _chain;
    private readonly X509Certificate2Collection? _authorities;
    private readonly SslStreamCertificateContext? _context;

    private TlsIdentity(X509Certificate2Collection chain, X509Certificate2Collection? authorities)
    {
        (_chain, _authorities) = (chain, authorities);
        // The file's own chain is sent; nothing is looked for elsewhere.
        _context = chain.Count == 0 ? null : SslStreamCertificateContext.Create(chain[0], chain, offline: true);
    }

    public static TlsIdentity? Read(ManifestSection section, TimeProvider time)
    {
        var showsOne = section.Has("file") || section.Has("keyFile") || !section.Has("authorityFile");
        var chain = showsOne ? ReadOwn(section, time) : [];
        var authorities = section.Has("authorityFile") ? ReadAuthorities(section) : null;
        return chain is null || (section.Has("authorityFile") && authorities is null) ? null : new TlsIdentity(chain, authorities);
    }

    public void Apply(SslClientAuthenticationOptions options)
    {
        options.ClientCertificateContext = _context;
        if (_authorities is null)
        {
            return;
        }
        options.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            // An authority of an agency's own seldom publishes whom it revoked, and the chain comes with the handshake.
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        options.CertificateChainPolicy.CustomTrustStore.AddRange(_authorities);
    }

    public void Dispose()
    {
        foreach (var certificate in _chain.Concat(_authorities ?? []))
        {
            certificate.Dispose();
        }
    }

    private static X509Certificate2Collection? ReadOwn(ManifestSection section, TimeProvider time)
    {
        var (pem, key) = (ReadFile(section, "file"), ReadFile(section, "keyFile"));
        if (pem is null || key is null)
        {
            return null;
        }
        try
        {
            var own = X509Certificate2.CreateFromPem(pem, key);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(pem);
            chain[0].Dispose();
            chain[0] = own;
            return IsValidNow(own, section, time) ? chain : null;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            section.Report("keyFile", "Certificate and private key cannot be read, or do not belong together.",
                "Write two PEM files: the certificate first in its own, its unencrypted private key in the other.");
            return null;
        }
    }

    private static bool IsValidNow(X509Certificate2 certificate, ManifestSection section, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var valid = now >= certificate.NotBefore && now < certificate.NotAfter;
        if (!valid)
        {
            section.Report("file", "The certificate has expired, or is not valid yet.", "Have it renewed and put the new one there.");
        }
        return valid;
    }

    private static X509Certificate2Collection? ReadAuthorities(ManifestSection section)
    {
        if (ReadFile(section, "authorityFile") is not { } pem)
        {
            return null;
        }
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            // Told below.
        }
        if (authorities.Count > 0)
        {
            return authorities;
        }
        section.Report("authorityFile", "The file holds no certificate.", "Write the authority's certificate as PEM.");
        return null;
    }

    private static string? ReadFile(ManifestSection section, string key)
    {
        try
        {
            return section.Text(key) is { } file ? File.ReadAllText(file) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            section.Report(key, "The file cannot be read.", "Write the path of a PEM file that the hub may read.");
            return null;
        }
    }
}
