using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Tests.Jwt;

public class PublicJwkTests
{
    private static readonly byte[] Data = [1, 2, 3];

    [Fact]
    public void Verifies_what_an_elliptic_key_signed()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        PublicJwk.TryRead(Elliptic(ecdsa), out var key, out _).ShouldBeTrue();
        key.Algorithm.ShouldBe("ES256");
        key.Verify(Data, ecdsa.SignData(Data, HashAlgorithmName.SHA256)).ShouldBeTrue();
        key.Verify([9], ecdsa.SignData(Data, HashAlgorithmName.SHA256)).ShouldBeFalse();
        key.Verify(Data, [1, 2]).ShouldBeFalse();
    }

    [Fact]
    public void Verifies_by_PSS_and_not_by_the_older_padding_what_an_RSA_key_signed()
    {
        using var rsa = RSA.Create(2048);
        PublicJwk.TryRead(Rsa(rsa), out var key, out _).ShouldBeTrue();
        key.Algorithm.ShouldBe("PS256");
        key.Verify(Data, rsa.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)).ShouldBeTrue();
        key.Verify(Data, rsa.SignData(Data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ShouldBeFalse();
    }

    // The key of RFC 7638 §3.1 and its thumbprint.
    [Fact]
    public void Has_the_thumbprint_of_RFC_7638()
    {
        var jwk = JsonSerializer.SerializeToElement(new
        {
            kty = "RSA",
            n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw",
            e = "AQAB",
            alg = "PS256",
            kid = "2011-04-29",
        });
        PublicJwk.TryRead(jwk, out var key, out _).ShouldBeTrue();
        key.Thumbprint.ShouldBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
        key.KeyId.ShouldBe("2011-04-29");
    }

    [Theory]
    [InlineData("kty", "oct", PublicJwkFault.KindNotSupported)]
    [InlineData("crv", "P-384", PublicJwkFault.KindNotSupported)]
    [InlineData("x", "AA", PublicJwkFault.Malformed)]
    [InlineData("y", null, PublicJwkFault.Malformed)]
    [InlineData("d", "AA", PublicJwkFault.Private)]
    [InlineData("use", "enc", PublicJwkFault.OtherUse)]
    [InlineData("alg", "ES384", PublicJwkFault.OtherUse)]
    [InlineData("alg", "RS256", PublicJwkFault.OtherUse)]
    internal void Refuses_an_elliptic_key_with_one_thing_wrong(string member, string? value, PublicJwkFault expected)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonNode.Parse(Elliptic(ecdsa).GetRawText())!.AsObject();
        jwk[member] = value;
        PublicJwk.TryRead(JsonSerializer.SerializeToElement(jwk), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void Refuses_a_point_that_is_not_on_the_curve()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonNode.Parse(Elliptic(ecdsa).GetRawText())!.AsObject();
        jwk["y"] = jwk["x"]!.GetValue<string>();
        PublicJwk.TryRead(JsonSerializer.SerializeToElement(jwk), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(PublicJwkFault.Malformed);
    }

    [Fact]
    public void Refuses_a_short_RSA_key_also_when_it_is_padded()
    {
        using var rsa = RSA.Create(1024);
        PublicJwk.TryRead(Rsa(rsa), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(PublicJwkFault.KeySize);
        var modulus = rsa.ExportParameters(false).Modulus!;
        var padded = JsonSerializer.SerializeToElement(new { kty = "RSA", n = Base64Url.EncodeToString([.. new byte[128], .. modulus]), e = "AQAB" });
        PublicJwk.TryRead(padded, out _, out fault).ShouldBeFalse();
        fault.ShouldBe(PublicJwkFault.Malformed);
    }

    [Fact]
    public void Refuses_an_RSA_key_whose_exponent_signs_anything()
    {
        using var rsa = RSA.Create(2048);
        var jwk = JsonSerializer.SerializeToElement(new { kty = "RSA", n = Base64Url.EncodeToString(rsa.ExportParameters(false).Modulus), e = "AQ" });
        PublicJwk.TryRead(jwk, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(PublicJwkFault.Malformed);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"EC\"")]
    [InlineData("{}")]
    [InlineData("{\"kty\":1}")]
    [InlineData("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":1,\"y\":[]}")]
    public void Refuses_what_is_no_key(string json) =>
        PublicJwk.TryRead(JsonElement.Parse(json), out _, out _).ShouldBeFalse();

    private static JsonElement Elliptic(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return JsonSerializer.SerializeToElement(new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) });
    }

    private static JsonElement Rsa(RSA key)
    {
        var modulus = key.ExportParameters(false);
        return JsonSerializer.SerializeToElement(new { kty = "RSA", n = Base64Url.EncodeToString(modulus.Modulus), e = Base64Url.EncodeToString(modulus.Exponent) });
    }
}
