using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Jwt;

public sealed class VerifyingKeyTests
{
    [Theory]
    [InlineData("ES256", false)]
    [InlineData("PS256", true)]
    [InlineData("RS256", true)]
    public async Task Verifies_what_its_key_signed(string algorithm, bool rsa)
    {
        using var signer = rsa ? Signer.Rsa(algorithm) : Signer.Es256();
        using var stranger = rsa ? Signer.Rsa(algorithm) : Signer.Es256();
        var (input, signature) = Split(signer.Assertion(await Hub.StartAsync()));
        Read(signer.Jwk).ShouldNotBeNull().Verifies(algorithm, input, signature).ShouldBeTrue();
        Read(signer.Jwk)!.Verifies(algorithm, input + "A", signature).ShouldBeFalse();
        Read(signer.Jwk)!.Verifies(algorithm, input, signature.AsSpan(..^1)).ShouldBeFalse();
        Read(signer.Jwk)!.Verifies(algorithm, input, []).ShouldBeFalse();
        Read(stranger.Jwk)!.Verifies(algorithm, input, signature).ShouldBeFalse();
        Read(signer.Jwk)!.Verifies(rsa ? "ES256" : "RS256", input, signature).ShouldBeFalse();
    }

    /// <summary>RFC 7638 §3.1.</summary>
    [Fact]
    public void Its_thumbprint_is_that_of_the_specification() => Read(JsonNode.Parse(
        """
        {"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}
        """)!.AsObject())!.Thumbprint.ShouldBe("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");

    [Theory]
    [InlineData("kty", "\"ec\"")]
    [InlineData("kty", "\"oct\"")]
    [InlineData("kty", null)]
    [InlineData("crv", "\"P-384\"")]
    [InlineData("crv", "\"secp256k1\"")]
    [InlineData("x", null)]
    [InlineData("x", "\"AAAA\"")]
    [InlineData("x", "1")]
    [InlineData("y", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")]
    [InlineData("use", "\"enc\"")]
    [InlineData("use", "1")]
    [InlineData("key_ops", "[\"sign\"]")]
    [InlineData("key_ops", "\"verify\"")]
    [InlineData("alg", "1")]
    [InlineData("kid", "1")]
    [InlineData("d", "\"AAAA\"")]
    [InlineData("k", "\"AAAA\"")]
    public void Refuses_a_curves_key_with(string member, string? value)
    {
        using var signer = Signer.Es256();
        AssertionTable.With(member, value)(signer.Jwk);
        Read(signer.Jwk).ShouldBeNull();
    }

    [Theory]
    [InlineData("n", null)]
    [InlineData("e", null)]
    [InlineData("e", "\"AQ\"")]
    [InlineData("e", "\"AAAB\"")]
    [InlineData("e", "\"AQAA\"")]
    [InlineData("e", "\"AQAAAAE\"")]
    [InlineData("p", "\"AAAA\"")]
    public void Refuses_an_RSA_key_with(string member, string? value)
    {
        using var signer = Signer.Rsa();
        AssertionTable.With(member, value)(signer.Jwk);
        Read(signer.Jwk).ShouldBeNull();
    }

    [Fact]
    public void Refuses_a_modulus_that_is_even_or_too_long()
    {
        using var signer = Signer.Rsa();
        signer.Jwk["n"] = Forge.Encode([0x80, .. new byte[254], 2]);
        Read(signer.Jwk).ShouldBeNull();
        signer.Jwk["n"] = Forge.Encode([0x80, .. new byte[1023], 1]);
        Read(signer.Jwk).ShouldBeNull();
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(2040)]
    public void Refuses_short_RSA(int bits)
    {
        using var signer = Signer.Rsa(bits: bits);
        Read(signer.Jwk).ShouldBeNull();
    }

    [Theory]
    [InlineData("use", "\"sig\"")]
    [InlineData("key_ops", "[\"verify\"]")]
    [InlineData("alg", "\"ES256\"")]
    [InlineData("x5t", "\"anything\"")]
    public void Takes_a_key_with(string member, string value)
    {
        using var signer = Signer.Es256();
        AssertionTable.With(member, value)(signer.Jwk);
        Read(signer.Jwk).ShouldNotBeNull().Fits("ES256").ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"kty\":\"EC\",\"kty\":\"EC\"}")]
    public void Refuses_what_is_no_key(string json) => VerifyingKey.TryRead(Encoding.UTF8.GetBytes(json), out _).ShouldBeFalse();

    [Fact]
    public async Task Serves_many_at_once()
    {
        using var signer = Signer.Es256();
        var (input, signature) = Split(signer.Assertion(await Hub.StartAsync()));
        var key = Read(signer.Jwk)!;
        Parallel.For(0, 200, _ => key.Verifies("ES256", input, signature).ShouldBeTrue());
    }

    private static VerifyingKey? Read(JsonObject jwk) => VerifyingKey.TryRead(Encoding.UTF8.GetBytes(jwk.ToJsonString()), out var key) ? key : null;

    private static (string Input, byte[] Signature) Split(string jwt)
    {
        var end = jwt.LastIndexOf('.');
        return (jwt[..end], System.Buffers.Text.Base64Url.DecodeFromChars(jwt.AsSpan(end + 1)));
    }
}
