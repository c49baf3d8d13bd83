using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

/// <summary>Of <c>HeaderIsStrictJson</c> and <c>ClaimsAreStrictJson</c>, which differ in their segment only.</summary>
public class StrictJsonChecksTests
{
    [Theory]
    [InlineData("alg", "\"none\"")]
    [InlineData("alg", "\"ES256\"")]
    [InlineData("kid", "\"another\"")]
    [InlineData("typ", "\"at+jwt\"")]
    [InlineData("x", "1,\"x\":1")]
    public async Task Refuses_a_header_that_gives_a_name_twice(string name, string value)
    {
        var hub = await Hub.StartAsync();
        var header = Forge.Header(hub).ToJsonString();
        var claims = Forge.Claims(hub).ToJsonString();
        await hub.RefuseAsync(Forge.Sign(hub, $$"""{"{{name}}":{{value}},{{header[1..]}}""", claims), TokenFailureCode.NameRepeated);
        await hub.RefuseAsync(Forge.Sign(hub, $$"""{{header[..^1]}},"{{name}}":{{value}}}""", claims), TokenFailureCode.NameRepeated);
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("jti")]
    [InlineData("sub")]
    [InlineData("client_id")]
    [InlineData("consumer")]
    [InlineData("scope")]
    public async Task Refuses_a_claim_that_comes_twice_even_with_one_value(string claim)
    {
        var hub = await Hub.StartAsync();
        var claims = Forge.Claims(hub);
        var twice = $$"""{"{{claim}}":{{claims[claim]!.ToJsonString()}},{{claims.ToJsonString()[1..]}}""";
        await hub.RefuseAsync(Forge.Sign(hub, Forge.Header(hub).ToJsonString(), twice), TokenFailureCode.NameRepeated);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{\"alg\":\"\\ud800\"}")]
    public async Task Refuses_what_is_no_object(string json)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Sign(hub, json, Forge.Claims(hub).ToJsonString()), TokenFailureCode.Malformed);
        await hub.RefuseAsync(Forge.Sign(hub, Forge.Header(hub).ToJsonString(), json), TokenFailureCode.Malformed);
    }

    [Fact]
    public async Task Refuses_broken_UTF8()
    {
        var hub = await Hub.StartAsync();
        byte[] broken = [.. "{\"jti\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        await hub.RefuseAsync(Forge.Sign(hub, broken, "{}"u8.ToArray()), TokenFailureCode.Malformed);
    }
}
