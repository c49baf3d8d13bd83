using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.Data.Disclosure;

/// <summary>By what the log's signatures are verified: a point of P-256, with its JWK thumbprint (RFC 7638) as id.</summary>
/// <param name="Id">The thumbprint.</param>
/// <param name="X">The first coordinate, base64url (RFC 7518, section 6.2.1.2).</param>
/// <param name="Y">The second.</param>
public sealed record LogPublicKey(string Id, string X, string Y)
{
    /// <summary>The key of two coordinates.</summary>
    public static LogPublicKey Of(string x, string y)
    {
        var jwk = new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv = JsonWebKeyECTypes.P256, X = x, Y = y };
        return new(Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint()), x, y);
    }

    /// <summary>Whether the key's holder signed some data.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var ecdsa = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = Base64UrlEncoder.DecodeBytes(X), Y = Base64UrlEncoder.DecodeBytes(Y) },
            });
            return ecdsa.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            // It is no point of the curve.
            return false;
        }
    }
}
