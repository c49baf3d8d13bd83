using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Takes the public keys that clients register, and keeps of them what is public and understood (RFC 7518 §6).</summary>
internal static class RegisteredKey
{
    private const int LongestText = 8192;
    private const int LongestKeyId = 200;

    private static readonly string[] OfCurve = ["kty", "crv", "x", "y"];
    private static readonly string[] OfRsa = ["kty", "n", "e"];

    /// <summary>The key as it is kept, or else what is wrong with it.</summary>
    public static (string? Jwk, RegistryError? Error) Read(string text)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return (null, RegistryErrors.PrivateKey);
        }
        if (text.Length > LongestText || !StrictJson.TryReadObject(Encoding.UTF8.GetBytes(text), out var json, out var repeated) || repeated)
        {
            return (null, Error(VerifyingKeyFault.Malformed));
        }
        return VerifyingKey.TryReadClients(json.Value, out var key, out var fault) ? (Write(json.Value, key), null) : (null, Error(fault));
    }

    /// <summary>A kept key's thumbprint (RFC 7638 §3); null when the text is none.</summary>
    public static string? Thumbprint(string jwk) => VerifyingKey.TryReadClients(JsonElement.Parse(jwk), out var key, out _) ? key.Thumbprint : null;

    private static RegistryError Error(VerifyingKeyFault fault) => fault switch
    {
        VerifyingKeyFault.Private => RegistryErrors.PrivateKey,
        VerifyingKeyFault.KeySize => RegistryErrors.InvalidCredential("An RSA key has 2048 to 4096 bits."),
        VerifyingKeyFault.OtherUse => RegistryErrors.InvalidCredential(
            "The key's alg, use or key_ops say that it is for something else than signatures by ES256 (EC) or PS256 (RSA)."),
        _ => RegistryErrors.InvalidCredential("Send a public key as a JWK: an object with kty EC, crv P-256, x and y, or with kty RSA, n and e."),
    };

    private static string Write(JsonElement jwk, VerifyingKey key)
    {
        var kept = (key.Algorithm == SecurityAlgorithms.EcdsaSha256 ? OfCurve : OfRsa).ToDictionary(member => member, member => jwk.GetProperty(member).GetString()!);
        (kept["alg"], kept["use"]) = (key.Algorithm, "sig");
        if (key.GivenKeyId is { Length: > 0 and <= LongestKeyId } keyId)
        {
            kept["kid"] = keyId;
        }
        return JsonSerializer.Serialize(kept, RegistryJson.Default.DictionaryStringString);
    }
}
