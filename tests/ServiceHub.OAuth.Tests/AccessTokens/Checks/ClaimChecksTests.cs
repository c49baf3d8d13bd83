using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

/// <summary>Every claim missing or wrong, each the only fault of its token; times are in <see cref="TimeChecksTests"/>.</summary>
public class ClaimChecksTests
{
    [Theory]
    [InlineData("iss", TokenFailureCode.Issuer)]
    [InlineData("aud", TokenFailureCode.Audience)]
    [InlineData("exp", TokenFailureCode.Claim)]
    [InlineData("iat", TokenFailureCode.Claim)]
    [InlineData("jti", TokenFailureCode.Claim)]
    [InlineData("client_id", TokenFailureCode.Claim)]
    [InlineData("sub", TokenFailureCode.Claim)]
    [InlineData("credential_id", TokenFailureCode.Claim)]
    [InlineData("consumer", TokenFailureCode.Claim)]
    [InlineData("scope", TokenFailureCode.Claim)]
    public async Task Refuses_a_token_without_the_claim(string claim, TokenFailureCode code)
    {
        var hub = await Hub.StartAsync();
        var failure = await hub.RefuseAsync(Forge.Token(hub, claims: claims => claims.Remove(claim)), code);
        if (code == TokenFailureCode.Claim)
        {
            failure.Description.ShouldBe($"The access token's claim {claim} is missing or of the wrong kind.");
        }
    }

    [Theory]
    [InlineData("iss", "\"http://127.0.0.1:8080/\"", TokenFailureCode.Issuer)]
    [InlineData("iss", "\"HTTP://127.0.0.1:8080\"", TokenFailureCode.Issuer)]
    [InlineData("iss", "\"\"", TokenFailureCode.Issuer)]
    [InlineData("iss", "[\"http://127.0.0.1:8080\"]", TokenFailureCode.Claim)]
    [InlineData("iss", "null", TokenFailureCode.Claim)]
    [InlineData("aud", "\"http://127.0.0.1:8080\"", TokenFailureCode.Audience)]
    [InlineData("aud", "\"http://127.0.0.1:8080/graphql/\"", TokenFailureCode.Audience)]
    [InlineData("aud", "\"\"", TokenFailureCode.Audience)]
    [InlineData("aud", "[]", TokenFailureCode.Audience)]
    [InlineData("aud", "[\"http://127.0.0.1:8080/graphql\"]", TokenFailureCode.Audience)]
    [InlineData("aud", "[\"http://127.0.0.1:8080/graphql\",\"http://elsewhere\"]", TokenFailureCode.Audience)]
    [InlineData("jti", "\"\"", TokenFailureCode.Claim)]
    [InlineData("jti", "1", TokenFailureCode.Claim)]
    [InlineData("client_id", "\"\"", TokenFailureCode.Claim)]
    [InlineData("client_id", "[\"partner\"]", TokenFailureCode.Claim)]
    [InlineData("client_id", "\"another\"", TokenFailureCode.Claim)]
    [InlineData("sub", "\"\"", TokenFailureCode.Claim)]
    [InlineData("sub", "\"another\"", TokenFailureCode.Claim)]
    [InlineData("sub", "{}", TokenFailureCode.Claim)]
    [InlineData("consumer", "\"\"", TokenFailureCode.Claim)]
    [InlineData("consumer", "true", TokenFailureCode.Claim)]
    [InlineData("scope", "[\"profile:read\"]", TokenFailureCode.Claim)]
    [InlineData("scope", "\"profile:read  welfare:read\"", TokenFailureCode.Claim)]
    [InlineData("scope", "null", TokenFailureCode.Claim)]
    public async Task Refuses_a_token_with_the_claim_wrong(string claim, string value, TokenFailureCode code)
    {
        var hub = await Hub.StartAsync();
        await hub.RefuseAsync(Forge.Token(hub, claims: claims => claims[claim] = JsonNode.Parse(value)), code);
    }

    [Fact]
    public async Task Takes_a_token_without_rights()
    {
        var hub = await Hub.StartAsync();
        (await hub.JudgeAsync(Forge.Token(hub, claims: claims => claims["scope"] = ""))).Principal!.Scopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ignores_claims_that_it_does_not_know()
    {
        var hub = await Hub.StartAsync();
        (await hub.JudgeAsync(Forge.Token(hub, claims: claims => claims["more"] = new JsonObject { ["a"] = 1 }))).IsValid.ShouldBeTrue();
    }
}
