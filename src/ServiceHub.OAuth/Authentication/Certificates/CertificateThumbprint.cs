using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ServiceHub.OAuth.Authentication.Certificates;

/// <summary>The thumbprint by which certificates are registered, and tokens bound to them (RFC 8705 §3.1, <c>x5t#S256</c>).</summary>
public static class CertificateThumbprint
{
    /// <summary>Computes it.</summary>
    /// <param name="certificate">A certificate.</param>
    /// <returns>The SHA-256 of its DER, base64url: 43 characters.</returns>
    public static string Of(X509Certificate2 certificate) => Base64Url.EncodeToString(SHA256.HashData(certificate.RawDataMemory.Span));
}
