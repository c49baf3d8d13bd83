using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Reads what people paste when they are asked for a certificate.</summary>
internal static class CertificateText
{
    private const int ThumbprintBytes = 32;
    private const int LongestSubject = 1000;

    /// <summary>The certificate's SHA-256 thumbprint in base64url (RFC 8705 §3.1), and its own end where the text is the certificate.</summary>
    public static (string Thumbprint, DateTimeOffset? Expires)? ReadThumbprint(string text)
    {
        try
        {
            if (text.Contains("-----BEGIN", StringComparison.Ordinal))
            {
                using var certificate = X509Certificate2.CreateFromPem(text);
                return (Base64Url.EncodeToString(SHA256.HashData(certificate.RawDataMemory.Span)), certificate.NotAfter.ToUniversalTime());
            }
            var hexadecimal = text.Replace(":", "", StringComparison.Ordinal);
            var bytes = hexadecimal.Length == 2 * ThumbprintBytes ? Convert.FromHexString(hexadecimal) : Base64UrlText.TryDecode(text, out var decoded) ? decoded : [];
            return bytes.Length == ThumbprintBytes ? (Base64Url.EncodeToString(bytes), null) : null;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the text is a distinguished name of types that are known.</summary>
    public static bool IsSubject(string text) => text.Length <= LongestSubject && !text.Any(char.IsControl) && DistinguishedName.TryParse(text, out _);
}
