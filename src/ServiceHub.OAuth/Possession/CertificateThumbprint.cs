using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Possession;

/// <summary>How a certificate is named in a token (RFC 8705 §3.1, the member <c>x5t#S256</c>).</summary>
internal static class CertificateThumbprint
{
    /// <summary>SHA-256 over the DER form, base64url.</summary>
    public static string Of(X509Certificate2 certificate) => Base64Url.EncodeToString(SHA256.HashData(certificate.RawDataMemory.Span));
}
