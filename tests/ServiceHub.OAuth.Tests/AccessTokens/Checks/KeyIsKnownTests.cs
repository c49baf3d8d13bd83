using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

public class KeyIsKnownTests
{
    [Theory]
    [InlineData("\"another\"")]
    [InlineData("\"../../../dev/null\"")]
    [InlineData("\"' OR '1'='1\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[\"kid\"]")]
    public async Task Refuses_a_right_signature_under_another_name(string keyId)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, header => header["kid"] = JsonNode.Parse(keyId)), TokenFailureCode.Key);
    }

    [Fact]
    public async Task Refuses_the_name_in_another_case_or_with_more_behind_it()
    {
        var hub = await Hub.StartAsync();
        var keyId = hub.Keys.Current.KeyId;
        await hub.RefuseAsync(Forge.Token(hub, header => header["kid"] = keyId + "A"), TokenFailureCode.Key);
        await hub.RefuseAsync(Forge.Token(hub, header => header["kid"] = Swap(keyId)), TokenFailureCode.Key);
    }

    [Fact]
    public async Task Refuses_a_token_that_does_not_name_its_key()
    {
        var hub = await Hub.StartAsync();
        var failure = await hub.RefuseAsync(Forge.Token(hub, header => header.Remove("kid")), TokenFailureCode.Key);
        failure.Description.ShouldBe("The access token does not name its key.");
    }

    [Fact]
    public async Task Refuses_another_key_under_the_name_of_ours()
    {
        var hub = await Hub.StartAsync();
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await hub.RefuseAsync(Forge.Token(hub, key: another), TokenFailureCode.Signature);
    }

    [Fact]
    public async Task Does_not_look_at_a_key_that_the_token_brings_or_points_to()
    {
        var hub = await Hub.StartAsync();
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await hub.RefuseAsync(Forge.Token(hub, header => Bring(header, another), key: another), TokenFailureCode.Signature);
        (await hub.JudgeAsync(Forge.Token(hub, header => Bring(header, another)))).IsValid.ShouldBeTrue();
    }

    private static void Bring(JsonObject header, ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        header["jwk"] = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = Forge.Encode(point.X!),
            ["y"] = Forge.Encode(point.Y!),
        };
        header["jku"] = "http://127.0.0.1:1/jwks";
        header["x5u"] = "http://127.0.0.1:1/certificate";
        header["x5c"] = new JsonArray("AAAA");
        header["x5t"] = "AAAA";
    }

    private static string Swap(string text) => string.Concat(
        text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
}
