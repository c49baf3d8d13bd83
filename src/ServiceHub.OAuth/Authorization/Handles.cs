using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.OAuth.Authorization;

/// <summary>Random texts by which things are found or told apart, and their hashes.</summary>
internal static class Handles
{
    private const int Bytes = 32;

    /// <summary>256 random bits, base64url.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, base64url: also a PKCE challenge of S256 (RFC 7636 §4.2).</summary>
    public static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether a text has this hash, in constant time.</summary>
    public static bool Fits(string? text, string hash) =>
        text is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(text)), Encoding.ASCII.GetBytes(hash));
}
