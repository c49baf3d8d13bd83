using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Tests.Jwt;

public class VerifyingKeyFaultTests
{
    [Fact]
    public void Verifies_by_PSS_for_a_client_and_not_by_the_older_padding()
    {
        using var rsa = RSA.Create(2048);
        VerifyingKey.TryReadClients(Rsa(rsa), out var key, out _).ShouldBeTrue();
        key.Algorithm.ShouldBe("PS256");
        key.Verifies(key.Algorithm, "abc", rsa.SignData("abc"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)).ShouldBeTrue();
        key.Verifies(key.Algorithm, "abc", rsa.SignData("abc"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ShouldBeFalse();
    }

    [Fact]
    public void A_key_for_RS256_is_another_issuers_and_no_clients()
    {
        using var rsa = RSA.Create(2048);
        var jwk = JsonNode.Parse(Rsa(rsa).GetRawText())!.AsObject();
        jwk["alg"] = "RS256";
        VerifyingKey.TryRead(JsonSerializer.SerializeToElement(jwk), out var key, out _).ShouldBeTrue();
        key.Fits("RS256").ShouldBeTrue();
        key.Fits("PS256").ShouldBeFalse();
        VerifyingKey.TryReadClients(JsonSerializer.SerializeToElement(jwk), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(VerifyingKeyFault.OtherUse);
    }

    [Theory]
    [InlineData("kty", "oct", VerifyingKeyFault.KindNotSupported)]
    [InlineData("crv", "P-384", VerifyingKeyFault.KindNotSupported)]
    [InlineData("x", "AA", VerifyingKeyFault.Malformed)]
    [InlineData("y", null, VerifyingKeyFault.Malformed)]
    [InlineData("d", "AA", VerifyingKeyFault.Private)]
    [InlineData("use", "enc", VerifyingKeyFault.OtherUse)]
    [InlineData("alg", "ES384", VerifyingKeyFault.OtherUse)]
    [InlineData("alg", "RS256", VerifyingKeyFault.OtherUse)]
    internal void Refuses_an_elliptic_key_with_one_thing_wrong(string member, string? value, VerifyingKeyFault expected)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonNode.Parse(Elliptic(ecdsa).GetRawText())!.AsObject();
        jwk[member] = value;
        VerifyingKey.TryReadClients(JsonSerializer.SerializeToElement(jwk), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void Refuses_a_point_that_is_not_on_the_curve()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var jwk = JsonNode.Parse(Elliptic(ecdsa).GetRawText())!.AsObject();
        jwk["y"] = jwk["x"]!.GetValue<string>();
        VerifyingKey.TryReadClients(JsonSerializer.SerializeToElement(jwk), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(VerifyingKeyFault.Malformed);
    }

    [Fact]
    public void Refuses_a_short_RSA_key_also_when_it_is_padded()
    {
        using var rsa = RSA.Create(1024);
        VerifyingKey.TryReadClients(Rsa(rsa), out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(VerifyingKeyFault.KeySize);
        var modulus = rsa.ExportParameters(false).Modulus!;
        var padded = JsonSerializer.SerializeToElement(new { kty = "RSA", n = Base64Url.EncodeToString([.. new byte[128], .. modulus]), e = "AQAB" });
        VerifyingKey.TryReadClients(padded, out _, out fault).ShouldBeFalse();
        fault.ShouldBe(VerifyingKeyFault.Malformed);
    }

    [Fact]
    public void Refuses_an_RSA_key_whose_exponent_signs_anything()
    {
        using var rsa = RSA.Create(2048);
        var jwk = JsonSerializer.SerializeToElement(new { kty = "RSA", n = Base64Url.EncodeToString(rsa.ExportParameters(false).Modulus), e = "AQ" });
        VerifyingKey.TryReadClients(jwk, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(VerifyingKeyFault.Malformed);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"EC\"")]
    [InlineData("{}")]
    [InlineData("{\"kty\":1}")]
    [InlineData("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":1,\"y\":[]}")]
    public void Refuses_what_is_no_key(string json) =>
        VerifyingKey.TryReadClients(JsonElement.Parse(json), out _, out _).ShouldBeFalse();

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
