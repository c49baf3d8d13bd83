using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.Jwt;

/// <summary>
/// A public key of somebody else, read strictly from a JWK (RFC 7517 §4, RFC 7518 §6): a point on P-256, or RSA of 2048 to 4096
/// bits. It may be used by many at once.
/// </summary>
internal sealed class VerifyingKey
{
    private const int CoordinateBytes = 32;
    private const int FewestModulusBytes = 256;
    private const int MostModulusBytes = 512;
    private const int MostExponentBytes = 4;
    private const int LongestKeyId = 256;

    private static readonly string[] SecretMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    private readonly Func<AsymmetricAlgorithm> _create;

    // The framework's keys do not promise to serve two threads at once, and are dear to make: a point is looked for on its curve.
    private readonly ConcurrentBag<AsymmetricAlgorithm> _idle;

    /// <param name="create">Makes one of the framework's keys, which throws when this is none.</param>
    /// <param name="algorithm">See <see cref="Algorithm"/>.</param>
    /// <param name="canonical">What the thumbprint is of (RFC 7638 §3.2).</param>
    private VerifyingKey(Func<AsymmetricAlgorithm> create, string algorithm, string canonical)
    {
        (_create, _idle, Algorithm) = (create, [create()], algorithm);
        Thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(canonical)));
    }

    /// <summary>The one algorithm by which a client's key of this kind signs (FAPI 2.0 §5.4.1): ES256 or PS256.</summary>
    public string Algorithm { get; }

    /// <summary>The <c>kid</c> that it was given; null when there is none.</summary>
    public string? GivenKeyId { get; private init; }

    /// <summary>The <c>kid</c> that it was given, else its thumbprint.</summary>
    public string KeyId => GivenKeyId ?? Thumbprint;

    /// <summary>The SHA-256 thumbprint (RFC 7638 §3), base64url.</summary>
    public string Thumbprint { get; }

    /// <summary>The one algorithm that the JWK allows; null when it tells none.</summary>
    private string? Only { get; init; }

    /// <summary>Reads a key of anybody; another issuer's may be for RS256.</summary>
    /// <param name="jwk">A JSON value; in an object no name comes twice.</param>
    /// <param name="key">The key.</param>
    /// <param name="fault">What is wrong, when it is none.</param>
    /// <returns>False for a key of another kind or use, one that is too weak or too large, or one with a private part.</returns>
    public static bool TryRead(JsonElement jwk, [NotNullWhen(true)] out VerifyingKey? key, out VerifyingKeyFault fault)
    {
        key = null;
        fault = FaultOf(jwk);
        if (fault == VerifyingKeyFault.None)
        {
            try
            {
                (key, fault) = Text(jwk, "kty") switch
                {
                    JsonWebAlgorithmsKeyTypes.EllipticCurve => Curve(jwk),
                    JsonWebAlgorithmsKeyTypes.RSA => Rsa(jwk),
                    _ => (null, VerifyingKeyFault.KindNotSupported),
                };
            }
            catch (CryptographicException)
            {
                // The point is not on the curve.
                fault = VerifyingKeyFault.Malformed;
            }
        }
        if (key is { Only: { } only } && !key.IsOfKind(only))
        {
            (key, fault) = (null, VerifyingKeyFault.OtherUse);
        }
        return key is not null;
    }

    /// <summary>Reads a key of a client, which signs by <see cref="Algorithm"/>.</summary>
    /// <inheritdoc cref="TryRead(JsonElement, out VerifyingKey?, out VerifyingKeyFault)"/>
    public static bool TryReadClients(JsonElement jwk, [NotNullWhen(true)] out VerifyingKey? key, out VerifyingKeyFault fault)
    {
        if (TryRead(jwk, out key, out fault) && !key.Fits(key.Algorithm))
        {
            (key, fault) = (null, VerifyingKeyFault.OtherUse);
        }
        return key is not null;
    }

    /// <summary>Reads a key from its text.</summary>
    /// <param name="json">A JWK.</param>
    /// <param name="key">The key.</param>
    /// <returns>False for what the other way of reading refuses, and for what is no JSON object.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = null;
        return StrictJson.TryReadObject(json, out var jwk, out var nameRepeated) && !nameRepeated && TryRead(jwk.Value, out key, out _);
    }

    /// <summary>Whether signatures by this algorithm may be of this key: ES256 on P-256, PS256 and RS256 with RSA.</summary>
    public bool Fits(string algorithm) => (Only ?? algorithm) == algorithm && IsOfKind(algorithm);

    /// <summary>Whether the signature is right.</summary>
    /// <param name="algorithm">Whether it is allowed is the caller's to say; one that does not fit has no right signature.</param>
    /// <param name="input">What was signed, ASCII.</param>
    /// <param name="signature">The signature; of any length.</param>
    public bool Verifies(string algorithm, ReadOnlySpan<char> input, ReadOnlySpan<byte> signature)
    {
        if (!Fits(algorithm))
        {
            return false;
        }
        var bytes = new byte[input.Length];
        Encoding.ASCII.GetBytes(input, bytes);
        if (!_idle.TryTake(out var key))
        {
            key = _create();
        }
        var verifies = key is ECDsa curve
            ? curve.VerifyData(bytes, signature, HashAlgorithmName.SHA256)
            : ((RSA)key).VerifyData(bytes, signature, HashAlgorithmName.SHA256, algorithm == Algorithm ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        _idle.Add(key);
        return verifies;
    }

    private bool IsOfKind(string algorithm) =>
        algorithm == Algorithm || (algorithm == SecurityAlgorithms.RsaSha256 && Algorithm == SecurityAlgorithms.RsaSsaPssSha256);

    private static VerifyingKeyFault FaultOf(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object)
        {
            return VerifyingKeyFault.Malformed;
        }
        if (Array.Exists(SecretMembers, member => jwk.TryGetProperty(member, out _)))
        {
            return VerifyingKeyFault.Private;
        }
        if (!IsForVerifying(jwk))
        {
            return VerifyingKeyFault.OtherUse;
        }
        return TryText(jwk, "kid", out var keyId) && keyId is not { Length: > LongestKeyId } && TryText(jwk, "alg", out _)
            ? VerifyingKeyFault.None
            : VerifyingKeyFault.Malformed;
    }

    private static bool IsForVerifying(JsonElement jwk) =>
        (!jwk.TryGetProperty("use", out _) || Text(jwk, "use") == JsonWebKeyUseNames.Sig)
        && (!jwk.TryGetProperty("key_ops", out var uses)
            || (uses.ValueKind == JsonValueKind.Array
                && uses.EnumerateArray().Any(use => use.ValueKind == JsonValueKind.String && use.ValueEquals("verify"))));

    private static (VerifyingKey?, VerifyingKeyFault) Curve(JsonElement jwk)
    {
        if (Text(jwk, "crv") != JsonWebKeyECTypes.P256)
        {
            return (null, VerifyingKeyFault.KindNotSupported);
        }
        if (Bytes(jwk, "x") is not { Length: CoordinateBytes } x || Bytes(jwk, "y") is not { Length: CoordinateBytes } y)
        {
            return (null, VerifyingKeyFault.Malformed);
        }
        var point = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } };
        var canonical = $$"""{"crv":"P-256","kty":"EC","x":"{{Text(jwk, "x")}}","y":"{{Text(jwk, "y")}}"}""";
        return (new(() => ECDsa.Create(point), SecurityAlgorithms.EcdsaSha256, canonical) { GivenKeyId = Text(jwk, "kid"), Only = Text(jwk, "alg") }, default);
    }

    private static (VerifyingKey?, VerifyingKeyFault) Rsa(JsonElement jwk)
    {
        // A leading zero would make one key have several texts, and a short key look longer (RFC 7518 §2, Base64urlUInt).
        if (Bytes(jwk, "n") is not [not 0, .., var lowest] modulus || lowest % 2 == 0
            || Bytes(jwk, "e") is not [not 0, ..] exponent || exponent.Length > MostExponentBytes || exponent[^1] % 2 == 0 || exponent is [1])
        {
            return (null, VerifyingKeyFault.Malformed);
        }
        if (modulus.Length is < FewestModulusBytes or > MostModulusBytes || (modulus.Length == FewestModulusBytes && modulus[0] < 0x80))
        {
            return (null, VerifyingKeyFault.KeySize);
        }
        var numbers = new RSAParameters { Modulus = modulus, Exponent = exponent };
        var canonical = $$"""{"e":"{{Text(jwk, "e")}}","kty":"RSA","n":"{{Text(jwk, "n")}}"}""";
        return (new(() => RSA.Create(numbers), SecurityAlgorithms.RsaSsaPssSha256, canonical) { GivenKeyId = Text(jwk, "kid"), Only = Text(jwk, "alg") }, default);
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
