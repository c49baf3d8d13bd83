using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Reads a client certificate from a proxy's header: a byte sequence (RFC 9440 §2.1), or PEM with its characters escaped.</summary>
internal static class CertificateHeader
{
    private const int Longest = 16 * 1024;

    public static bool TryRead(string text, [NotNullWhen(true)] out X509Certificate2? certificate)
    {
        certificate = null;
        if (text.Length > Longest)
        {
            return false;
        }
        try
        {
            certificate = text is [':', .. var encoded, ':']
                ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(encoded))
                : X509Certificate2.CreateFromPem(Uri.UnescapeDataString(text));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            // What it is instead is of no interest.
        }
        return certificate is not null;
    }
}
