using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ServiceHub.OAuth.Jwt;

/// <summary>
/// Somebody else's public key: P-256, which signs by ES256, or RSA of 2048 to 4096 bits, which signs by PS256
/// (RFC 7517 §4, RFC 7518 §6; the algorithms of the FAPI 2.0 Security Profile §5.4.1).
/// </summary>
internal sealed class PublicJwk
{
    public const string Es256 = "ES256";
    public const string Ps256 = "PS256";

    private const int CoordinateBytes = 32;
    private const int ShortestModulus = 256;
    private const int LongestModulus = 512;
    private const int LongestExponent = 4;

    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    private readonly ECParameters _point;
    private readonly RSAParameters _modulus;

    private PublicJwk(ECParameters point, string canonical)
    {
        (_point, Algorithm) = (point, Es256);
        Thumbprint = ThumbprintOf(canonical);
    }

    private PublicJwk(RSAParameters modulus, string canonical)
    {
        (_modulus, Algorithm) = (modulus, Ps256);
        Thumbprint = ThumbprintOf(canonical);
    }

    /// <summary>The one algorithm by which this kind of key signs.</summary>
    public string Algorithm { get; }

    /// <summary>RFC 7638: SHA-256, base64url.</summary>
    public string Thumbprint { get; }

    /// <summary>The member <c>kid</c>; null when the key has none.</summary>
    public string? KeyId { get; private init; }

    /// <summary>Reads a key. What it is for (<c>use</c>, <c>key_ops</c>, <c>alg</c>), where told, must fit.</summary>
    public static bool TryRead(JsonElement jwk, [NotNullWhen(true)] out PublicJwk? key, out PublicJwkFault fault)
    {
        key = null;
        fault = PublicJwkFault.None;
        if (jwk.ValueKind != JsonValueKind.Object)
        {
            fault = PublicJwkFault.Malformed;
        }
        else if (Array.Exists(PrivateMembers, member => jwk.TryGetProperty(member, out _)))
        {
            fault = PublicJwkFault.Private;
        }
        else
        {
            (key, fault) = Text(jwk, "kty") switch
            {
                "EC" => ReadPoint(jwk),
                "RSA" => ReadModulus(jwk),
                _ => (null, PublicJwkFault.KindNotSupported),
            };
        }
        if (key is not null && !IsForSignatures(jwk, key.Algorithm))
        {
            (key, fault) = (null, PublicJwkFault.OtherUse);
        }
        return key is not null;
    }

    /// <summary>Whether a signature over data is this key's.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (Algorithm == Es256)
        {
            using var ecdsa = ECDsa.Create(_point);
            return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256);
        }
        using var rsa = RSA.Create(_modulus);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    private static (PublicJwk?, PublicJwkFault) ReadPoint(JsonElement jwk)
    {
        if (Text(jwk, "crv") != "P-256")
        {
            return (null, PublicJwkFault.KindNotSupported);
        }
        if (Bytes(jwk, "x") is not { Length: CoordinateBytes } x || Bytes(jwk, "y") is not { Length: CoordinateBytes } y)
        {
            return (null, PublicJwkFault.Malformed);
        }
        var point = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } };
        try
        {
            using var _ = ECDsa.Create(point);
        }
        catch (CryptographicException)
        {
            // The point is not on the curve.
            return (null, PublicJwkFault.Malformed);
        }
        return (new(point, $$"""{"crv":"P-256","kty":"EC","x":"{{Text(jwk, "x")}}","y":"{{Text(jwk, "y")}}"}""") { KeyId = Text(jwk, "kid") }, PublicJwkFault.None);
    }

    private static (PublicJwk?, PublicJwkFault) ReadModulus(JsonElement jwk)
    {
        // A leading zero would make one key have several texts, and a short key look longer (RFC 7518 §2, Base64urlUInt).
        if (Bytes(jwk, "n") is not [not 0, ..] modulus || Bytes(jwk, "e") is not [not 0, ..] exponent || exponent.Length > LongestExponent)
        {
            return (null, PublicJwkFault.Malformed);
        }
        if (modulus.Length is < ShortestModulus or > LongestModulus || modulus[0] < 0x80)
        {
            return (null, PublicJwkFault.KeySize);
        }
        if ((exponent[^1] & 1) == 0 || exponent is [1])
        {
            return (null, PublicJwkFault.Malformed);
        }
        return (new(new RSAParameters { Modulus = modulus, Exponent = exponent }, $$"""{"e":"{{Text(jwk, "e")}}","kty":"RSA","n":"{{Text(jwk, "n")}}"}""")
        {
            KeyId = Text(jwk, "kid"),
        }, PublicJwkFault.None);
    }

    private static bool IsForSignatures(JsonElement jwk, string algorithm) =>
        (!jwk.TryGetProperty("use", out _) || Text(jwk, "use") == "sig")
        && (!jwk.TryGetProperty("alg", out _) || Text(jwk, "alg") == algorithm)
        && (!jwk.TryGetProperty("key_ops", out var operations)
            || (operations.ValueKind == JsonValueKind.Array
                && operations.EnumerateArray().Any(operation => operation.ValueKind == JsonValueKind.String && operation.GetString() == "verify")));

    private static byte[]? Bytes(JsonElement jwk, string member) =>
        Text(jwk, member) is { } text && Base64UrlText.TryDecode(text, out var bytes) ? bytes : null;

    private static string? Text(JsonElement jwk, string member) =>
        jwk.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string ThumbprintOf(string canonical) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)));
}
