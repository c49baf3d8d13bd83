using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens;

/// <summary>The library is told its rules, too, so that a check of ours that is lost one day does not open the door.</summary>
public class TokenLibraryTests
{
    [Fact]
    public async Task Accepts_a_right_token() => (await JudgeAsync()).ShouldBe(LibraryVerdict.Accepted);

    [Theory]
    [InlineData("iss", "\"http://elsewhere\"")]
    [InlineData("aud", "\"http://elsewhere\"")]
    [InlineData("exp", "1")]
    [InlineData("nbf", "33000000000")]
    public async Task Holds_the_rule_about(string claim, string value) =>
        (await JudgeAsync(claims: claims => claims[claim] = JsonNode.Parse(value))).ShouldBe(LibraryVerdict.RuleBroken);

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("exp")]
    public async Task Demands(string claim) =>
        (await JudgeAsync(claims: claims => claims.Remove(claim))).ShouldBe(LibraryVerdict.RuleBroken);

    [Fact]
    public async Task Demands_the_type() => (await JudgeAsync(header => header["typ"] = "JWT")).ShouldBe(LibraryVerdict.RuleBroken);

    [Theory]
    [InlineData("alg", "ES384")]
    [InlineData("alg", "none")]
    [InlineData("kid", "another")]
    public async Task Finds_the_signature_wrong_under_another(string parameter, string value) =>
        (await JudgeAsync(header => header[parameter] = value)).ShouldBe(LibraryVerdict.SignatureWrong);

    private static async Task<LibraryVerdict> JudgeAsync(Action<JsonObject>? header = null, Action<JsonObject>? claims = null)
    {
        var hub = await Hub.StartAsync();
        var token = new TokenUnderTest(Forge.Token(hub, header, claims), hub.Clock.Now) { Key = hub.Keys.Current };
        return await new TokenLibrary(hub.Issuer).JudgeAsync(token);
    }
}
