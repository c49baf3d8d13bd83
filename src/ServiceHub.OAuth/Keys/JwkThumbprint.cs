using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.OAuth.Keys;

/// <summary>The thumbprint of a P-256 public key (RFC 7638 §3): SHA-256 over its required members, sorted, without space.</summary>
internal static class JwkThumbprint
{
    public static string Of(string x, string y) => Base64Url.EncodeToString(
        SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
