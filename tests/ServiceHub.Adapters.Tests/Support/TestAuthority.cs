using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>An authority of the test's own, with the certificates that it gives and their PEM files.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly TemporaryDirectory _folder = new();
    private readonly X509Certificate2 _own;

    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _own = request.CreateSelfSigned(Now.AddYears(-2), Now.AddYears(2));
        File = Write("authority.pem", _own.ExportCertificatePem());
    }

    public string File { get; }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A certificate for a server at an address of this machine, or for a client.</summary>
    public X509Certificate2 Issue(string name, int endsInDays = 1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(_own, Now.AddDays(-100), Now.AddDays(endsInDays), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>The PEM files of a certificate and its key.</summary>
    public (string File, string KeyFile) Write(X509Certificate2 certificate) => (
        Write($"{certificate.SerialNumber}.pem", certificate.ExportCertificatePem()),
        Write($"{certificate.SerialNumber}.key", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));

    public string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        _own.Dispose();
        _folder.Dispose();
    }
}
