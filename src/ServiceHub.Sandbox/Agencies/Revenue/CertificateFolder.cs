using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace ServiceHub.Sandbox.Agencies.Revenue;

/// <summary>
/// The department's own authority with a certificate for its server and one for the hub, as PEM files that their owner alone can read.
/// Each directory has its own; the authority's key is thrown away once both are signed.
/// </summary>
internal sealed class CertificateFolder(string path)
{
    // No clock is asked: a sandbox may be made and run on any day, and its certificates are good for nothing else.
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2059, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private static readonly Oid ServerUse = new("1.3.6.1.5.5.7.3.1");
    private static readonly Oid ClientUse = new("1.3.6.1.5.5.7.3.2");

    public string Authority => Path.Combine(path, "authority.pem");

    public string Client => Path.Combine(path, "client.pem");

    public string ClientKey => Path.Combine(path, "client.key");

    private string Server => Path.Combine(path, "server.pem");

    private string ServerKey => Path.Combine(path, "server.key");

    public static void Create(string path)
    {
        Directory.CreateDirectory(path);
        var folder = new CertificateFolder(path);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Sandbox Revenue Department Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var authority = request.CreateSelfSigned(From, To);
        Write(folder.Authority, authority.ExportCertificatePem());
        Issue(authority, "CN=Sandbox Revenue Department", ServerUse, folder.Server, folder.ServerKey);
        Issue(authority, "CN=ServiceHub", ClientUse, folder.Client, folder.ClientKey);
    }

    /// <summary>The server's side of mutual TLS: whom the authority has certified for clients, and nobody else.</summary>
    public HttpsConnectionAdapterOptions Open()
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(Authority);
        return new HttpsConnectionAdapterOptions
        {
            ServerCertificate = X509Certificate2.CreateFromPemFile(Server, ServerKey),
            ClientCertificateMode = ClientCertificateMode.RequireCertificate,
            ClientCertificateValidation = (certificate, _, _) => IsCertified(certificate, authority),
        };
    }

    private static bool IsCertified(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ApplicationPolicy.Add(ClientUse);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }

    private static void Issue(X509Certificate2 authority, string subject, Oid use, string certificateFile, string keyFile)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([use], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        if (use == ServerUse)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            names.AddDnsName("localhost");
            request.CertificateExtensions.Add(names.Build());
        }
        using var certificate = request.Create(authority, From, To, RandomNumberGenerator.GetBytes(16));
        Write(certificateFile, certificate.ExportCertificatePem());
        Write(keyFile, key.ExportPkcs8PrivateKeyPem());
    }

    private static void Write(string file, string pem)
    {
        using var writer = new StreamWriter(file, OwnersFile.ToWrite());
        writer.WriteLine(pem);
    }
}
