using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.Keys;

/// <summary>
/// A key in use. The token library gets it as a JWK and not as one <see cref="ECDsa"/>, since it then gives every thread an
/// <see cref="ECDsa"/> of its own; the type does not promise to be safe for several.
/// </summary>
internal sealed class SigningKey
{
    private const int SignatureBytes = 64;

    private readonly ECParameters _parameters;
    private readonly byte[] _header;

    // For access tokens, by our own hand: each is in use by one thread at a time.
    private readonly ConcurrentBag<ECDsa> _idle = [];

    private SigningKey(StoredSigningKey stored, ECParameters parameters)
    {
        X = Base64Url.EncodeToString(parameters.Q.X);
        Y = Base64Url.EncodeToString(parameters.Q.Y);
        KeyId = JwkThumbprint.Of(X, Y);
        State = stored.State;
        Created = stored.Created;
        Verifier = Jwk(d: null);
        _parameters = parameters;
        _header = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Encoding.ASCII.GetBytes($$"""{"alg":"ES256","typ":"at+jwt","kid":"{{KeyId}}"}""")) + ".");
        Signer = new SigningCredentials(Jwk(Base64Url.EncodeToString(parameters.D)), SecurityAlgorithms.EcdsaSha256);
    }

    public string KeyId { get; }

    public SigningKeyState State { get; }

    public DateTimeOffset Created { get; }

    /// <summary>The public point's first coordinate, base64url (RFC 7518 §6.2.1.2).</summary>
    public string X { get; }

    /// <summary>The public point's second coordinate, base64url (RFC 7518 §6.2.1.3).</summary>
    public string Y { get; }

    public JsonWebKey Verifier { get; }

    public SigningCredentials Signer { get; }

    /// <summary>Reads a kept key.</summary>
    /// <exception cref="InvalidOperationException">It is not a P-256 key, or not the one that its id names.</exception>
    public static SigningKey Open(StoredSigningKey stored)
    {
        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportPkcs8PrivateKey(stored.Pkcs8.Span, out _);
        }
        catch (CryptographicException problem)
        {
            throw new InvalidOperationException($"The signing key {stored.KeyId} cannot be read from its store.", problem);
        }
        var parameters = ecdsa.ExportParameters(includePrivateParameters: true);
        if (parameters.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            throw new InvalidOperationException($"The signing key {stored.KeyId} is not on the curve P-256.");
        }
        var key = new SigningKey(stored, parameters);
        return key.KeyId == stored.KeyId
            ? key
            : throw new InvalidOperationException($"The signing key {stored.KeyId} does not have that thumbprint.");
    }

    /// <summary>An access token (RFC 9068 §2.1) in compact form (RFC 7515 §3.1).</summary>
    /// <param name="claims">What it says, as UTF-8.</param>
    public string AccessToken(ReadOnlySpan<byte> claims)
    {
        var signed = _header.Length + Base64Url.GetEncodedLength(claims.Length);
        var text = new byte[signed + 1 + Base64Url.GetEncodedLength(SignatureBytes)];
        _header.CopyTo(text, 0);
        Base64Url.EncodeToUtf8(claims, text.AsSpan(_header.Length));
        Span<byte> signature = stackalloc byte[SignatureBytes];
        if (!_idle.TryTake(out var key))
        {
            key = ECDsa.Create(_parameters);
        }
        key.SignData(text.AsSpan(0, signed), signature, HashAlgorithmName.SHA256);
        _idle.Add(key);
        text[signed] = (byte)'.';
        Base64Url.EncodeToUtf8(signature, text.AsSpan(signed + 1));
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>Makes a key.</summary>
    public static StoredSigningKey Create(SigningKeyState state, DateTimeOffset created)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        var keyId = JwkThumbprint.Of(Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return new StoredSigningKey(keyId, state, created, ecdsa.ExportPkcs8PrivateKey());
    }

    private JsonWebKey Jwk(string? d) => new()
    {
        Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
        Crv = JsonWebKeyECTypes.P256,
        Alg = SecurityAlgorithms.EcdsaSha256,
        Use = JsonWebKeyUseNames.Sig,
        Kid = KeyId,
        X = X,
        Y = Y,
        D = d,
    };
}
