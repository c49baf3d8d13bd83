using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>Makes certificates, each with a key of its own.</summary>
internal static class Certificates
{
    public const string ForClients = "1.3.6.1.5.5.7.3.2";
    public const string ForServers = "1.3.6.1.5.5.7.3.1";

    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public static X509Certificate2 SelfSigned(Hub hub, string subject = "CN=partner", int startsInDays = -1, TimeSpan? lives = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var begins = hub.Clock.Now.AddDays(startsInDays);
        return Request(subject, key, authority: false, ForClients).CreateSelfSigned(begins, begins + (lives ?? Life));
    }

    public static X509Certificate2 Authority(DateTimeOffset now, string subject, X509Certificate2? issuer = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request(subject, key, authority: true, usage: null);
        if (issuer is null)
        {
            return request.CreateSelfSigned(now.AddDays(-400), now.AddDays(400));
        }
        using var issued = request.Create(issuer, now.AddDays(-300), now.AddDays(300), RandomNumberGenerator.GetBytes(8));
        return issued.CopyWithPrivateKey(key);
    }

    public static X509Certificate2 IssuedBy(
        X509Certificate2 authority, Hub hub, string subject = "C=TH, O=An Agency, CN=partner", string usage = ForClients, int startsInDays = -1)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var begins = hub.Clock.Now.AddDays(startsInDays);
        return Request(subject, key, authority: false, usage).Create(authority, begins, begins + Life, RandomNumberGenerator.GetBytes(8));
    }

    private static CertificateRequest Request(string subject, ECDsa key, bool authority, string? usage)
    {
        var request = new CertificateRequest(new X500DistinguishedName(subject, X500DistinguishedNameFlags.None), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        if (usage is not null)
        {
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        }
        return request;
    }
}
