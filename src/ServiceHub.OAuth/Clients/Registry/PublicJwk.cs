using System.Buffers.Text;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>
/// The keys that clients may register: P-256 for ES256, or RSA of 2048 bits and more for PS256 (FAPI 2.0 §5.4). Only the members that
/// are public (RFC 7518 §6) and understood are kept.
/// </summary>
internal static class PublicJwk
{
    private const int LongestText = 8192;
    private const int ShortestModulus = 2048 / 8;
    private const int LongestModulus = 8192 / 8;
    private const int CoordinateBytes = 32;

    private const string NotAKey = "Send a public key as a JWK: an object with kty EC, crv P-256, x and y, or with kty RSA, n and e.";

    /// <summary>Members of private and symmetric keys (RFC 7518 §6.2.2, §6.3.2, §6.4.1).</summary>
    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    /// <summary>The key as it is kept, or else what is wrong with it.</summary>
    public static (string? Jwk, RegistryError? Error) Read(string text)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return (null, RegistryErrors.PrivateKey);
        }
        if (text.Length > LongestText || !StrictJson.TryReadObject(Encoding.UTF8.GetBytes(text), out var json, out var repeated) || repeated)
        {
            return Refuse(NotAKey);
        }
        var key = json.Value;
        if (Array.Exists(PrivateMembers, member => key.TryGetProperty(member, out _)))
        {
            return (null, RegistryErrors.PrivateKey);
        }
        return Text(key, "kty") switch
        {
            "EC" => ReadElliptic(key),
            "RSA" => ReadRsa(key),
            _ => Refuse(NotAKey),
        };
    }

    /// <summary>The key's thumbprint (RFC 7638 §3), by which it is named where the key itself is too long.</summary>
    public static string Thumbprint(string jwk)
    {
        var key = JsonElement.Parse(jwk);
        var members = Text(key, "kty") == "EC"
            ? $$"""{"crv":"P-256","kty":"EC","x":"{{Text(key, "x")}}","y":"{{Text(key, "y")}}"}"""
            : $$"""{"e":"{{Text(key, "e")}}","kty":"RSA","n":"{{Text(key, "n")}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
    }

    private static (string? Jwk, RegistryError? Error) ReadElliptic(JsonElement key)
    {
        if (Text(key, "crv") != "P-256" || Bytes(key, "x") is not { Length: CoordinateBytes } x || Bytes(key, "y") is not { Length: CoordinateBytes } y)
        {
            return Refuse("An EC key is of the curve P-256, with x and y of 32 bytes each in base64url.");
        }
        try
        {
            using var _ = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            return Refuse("The point of the EC key is not on the curve P-256.");
        }
        return Keep(key, "ES256", "crv", "x", "y");
    }

    private static (string? Jwk, RegistryError? Error) ReadRsa(JsonElement key)
    {
        if (Bytes(key, "n") is not { } n || Bytes(key, "e") is not { } e || n[0] == 0 || e[0] == 0)
        {
            return Refuse("An RSA key has n and e in base64url, without zero bytes before.");
        }
        var (modulus, exponent) = (new BigInteger(n, isUnsigned: true, isBigEndian: true), new BigInteger(e, isUnsigned: true, isBigEndian: true));
        if (n.Length > LongestModulus || modulus.GetBitLength() < ShortestModulus * 8 || modulus.IsEven)
        {
            return Refuse("An RSA key has 2048 to 8192 bits.");
        }
        return exponent >= 65537 && !exponent.IsEven && e.Length <= 8
            ? Keep(key, "PS256", "n", "e")
            : Refuse("An RSA key's exponent is odd, 65537 or more, and at most 8 bytes long.");
    }

    private static (string? Jwk, RegistryError? Error) Keep(JsonElement key, string algorithm, params string[] members)
    {
        if (key.TryGetProperty("alg"u8, out _) && Text(key, "alg") != algorithm)
        {
            return Refuse($"A key of this kind signs with {algorithm}; its alg says otherwise.");
        }
        if (key.TryGetProperty("use"u8, out _) && Text(key, "use") != "sig")
        {
            return Refuse("The key's use is not sig: it is not for signatures.");
        }
        var kept = new Dictionary<string, string> { ["kty"] = Text(key, "kty")! };
        foreach (var member in members)
        {
            kept[member] = Text(key, member)!;
        }
        (kept["alg"], kept["use"]) = (algorithm, "sig");
        if (Text(key, "kid") is { Length: > 0 and <= 200 } kid)
        {
            kept["kid"] = kid;
        }
        return (JsonSerializer.Serialize(kept, RegistryJson.Default.DictionaryStringString), null);
    }

    private static (string? Jwk, RegistryError? Error) Refuse(string message) => (null, RegistryErrors.InvalidCredential(message));

    private static string? Text(JsonElement key, string member) =>
        key.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement key, string member) =>
        Text(key, member) is { } text && Base64UrlText.TryDecode(text, out var bytes) ? bytes : null;
}
