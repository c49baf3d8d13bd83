using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.Jwt;

/// <summary>
/// A public key of somebody else, read strictly from a JWK (RFC 7517 §4): a point on P-256, or RSA of 2048 to 8192 bits. It is
/// held as a JWK, of which the token library makes each thread a key of its own, and may be used by many at once.
/// </summary>
internal sealed class VerifyingKey
{
    private const int CoordinateBytes = 32;
    private const int FewestModulusBits = 2048;
    private const int MostModulusBytes = 1024;
    private const int MostExponentBytes = 4;
    private const int LongestKeyId = 256;

    private static readonly string[] SecretMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    // Each key here holds its own verifiers, and is held by who knows how long it is wanted; a cache that all share is left out.
    private static readonly CryptoProviderFactory Library = new() { CacheSignatureProviders = false };

    private readonly JsonWebKey _jwk;
    private readonly string? _algorithm;
    private readonly ConcurrentDictionary<string, SignatureProvider> _verifiers = new(StringComparer.Ordinal);

    private VerifyingKey(JsonWebKey jwk, string? keyId, string? algorithm)
    {
        _jwk = jwk;
        _algorithm = algorithm;
        Thumbprint = Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint());
        KeyId = keyId ?? Thumbprint;
    }

    /// <summary>The <c>kid</c> that it was given, else its thumbprint.</summary>
    public string KeyId { get; }

    /// <summary>The SHA-256 thumbprint (RFC 7638 §3), base64url.</summary>
    public string Thumbprint { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="jwk">A JSON object in which no name comes twice.</param>
    /// <param name="key">The key.</param>
    /// <returns>False for a key of another kind or use, one that is too weak or too large, or one with a private part.</returns>
    public static bool TryRead(JsonElement jwk, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = null;
        if (jwk.ValueKind != JsonValueKind.Object
            || Array.Exists(SecretMembers, member => jwk.TryGetProperty(member, out _))
            || !IsForVerifying(jwk)
            || !TryText(jwk, "kid", out var keyId) || keyId is { Length: > LongestKeyId }
            || !TryText(jwk, "alg", out var algorithm))
        {
            return false;
        }
        var read = Text(jwk, "kty") switch
        {
            JsonWebAlgorithmsKeyTypes.EllipticCurve => Curve(jwk),
            JsonWebAlgorithmsKeyTypes.RSA => Rsa(jwk),
            _ => null,
        };
        key = read is null ? null : new VerifyingKey(read, keyId, algorithm);
        return key is not null;
    }

    /// <summary>Reads a key from its text.</summary>
    /// <param name="json">A JWK.</param>
    /// <param name="key">The key.</param>
    /// <returns>False for what <see cref="TryRead(JsonElement, out VerifyingKey?)"/> refuses, and for what is no JSON object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = null;
        return StrictJson.TryReadObject(json, out var jwk, out var nameRepeated) && !nameRepeated && TryRead(jwk.Value, out key);
    }

    /// <summary>Whether signatures by this algorithm may be of this key: ES256 on P-256, PS256 and RS256 with RSA.</summary>
    public bool Fits(string algorithm) =>
        (_algorithm ?? algorithm) == algorithm
        && (_jwk.Kty == JsonWebAlgorithmsKeyTypes.EllipticCurve
            ? algorithm == SecurityAlgorithms.EcdsaSha256
            : algorithm is SecurityAlgorithms.RsaSsaPssSha256 or SecurityAlgorithms.RsaSha256);

    /// <summary>Whether the signature is right.</summary>
    /// <param name="algorithm">One that <see cref="Fits"/>; whether it is allowed is the caller's to say.</param>
    /// <param name="input">What was signed, ASCII.</param>
    /// <param name="signature">The signature; of any length.</param>
    public bool Verifies(string algorithm, ReadOnlySpan<char> input, byte[] signature)
    {
        var bytes = new byte[input.Length];
        Encoding.ASCII.GetBytes(input, bytes);
        return Fits(algorithm)
            && signature.Length > 0
            && _verifiers.GetOrAdd(algorithm, name => Library.CreateForVerifying(_jwk, name)).Verify(bytes, signature);
    }

    private static bool IsForVerifying(JsonElement jwk) =>
        (!jwk.TryGetProperty("use", out _) || Text(jwk, "use") == JsonWebKeyUseNames.Sig)
        && (!jwk.TryGetProperty("key_ops", out var uses)
            || (uses.ValueKind == JsonValueKind.Array
                && uses.EnumerateArray().Any(use => use.ValueKind == JsonValueKind.String && use.ValueEquals("verify"))));

    private static JsonWebKey? Curve(JsonElement jwk)
    {
        if (Text(jwk, "crv") != JsonWebKeyECTypes.P256
            || Bytes(jwk, "x") is not { Length: CoordinateBytes } x
            || Bytes(jwk, "y") is not { Length: CoordinateBytes } y)
        {
            return null;
        }
        try
        {
            // Refuses a point that is not on the curve.
            using var probe = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            return null;
        }
        return new()
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Text(jwk, "x"),
            Y = Text(jwk, "y"),
        };
    }

    private static JsonWebKey? Rsa(JsonElement jwk)
    {
        if (Bytes(jwk, "n") is not [> 0, .., var lowest] modulus
            || modulus.Length > MostModulusBytes
            || ((modulus.Length - 1) * 8) + (8 - byte.LeadingZeroCount(modulus[0])) < FewestModulusBits
            || lowest % 2 == 0
            || Bytes(jwk, "e") is not [> 0, ..] exponent
            || exponent.Length > MostExponentBytes
            || exponent is [1]
            || exponent[^1] % 2 == 0)
        {
            return null;
        }
        return new() { Kty = JsonWebAlgorithmsKeyTypes.RSA, N = Text(jwk, "n"), E = Text(jwk, "e") };
    }

    private static byte[]? Bytes(JsonElement jwk, string member) => Base64UrlText.TryDecode(Text(jwk, member), out var bytes) ? bytes : null;

    private static string? Text(JsonElement jwk, string member) => TryText(jwk, member, out var text) ? text : null;

    /// <summary>False when the member is there and no text.</summary>
    private static bool TryText(JsonElement jwk, string member, out string? text)
    {
        text = null;
        if (!jwk.TryGetProperty(member, out var value))
        {
            return true;
        }
        text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return text is not null;
    }
}
