using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>Keys of nobody, to spend the time of a verification on.</summary>
internal static class DecoyKeys
{
    private const int RsaBits = 2048;

    private static readonly Lazy<VerifyingKey> Curve = new(() =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return Read($$"""{"kty":"EC","crv":"P-256","x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}""");
    });

    private static readonly Lazy<VerifyingKey> Rsa = new(() =>
    {
        using var key = RSA.Create(RsaBits);
        var parts = key.ExportParameters(includePrivateParameters: false);
        return Read($$"""{"kty":"RSA","n":"{{Base64UrlEncoder.Encode(parts.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parts.Exponent)}}"}""");
    });

    public static VerifyingKey Of(string algorithm) => algorithm == SecurityAlgorithms.EcdsaSha256 ? Curve.Value : Rsa.Value;

    private static VerifyingKey Read(string jwk) => VerifyingKey.TryRead(Encoding.UTF8.GetBytes(jwk), out var key)
        ? key
        : throw new InvalidOperationException("A key that was just made cannot be read.");
}
