using System.Text.Json.Nodes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Jwt;

public class JwtUnderTestTests
{
    [Theory]
    [InlineData("exp", 59.5)]
    [InlineData("iat", -0.25)]
    [InlineData("nbf", 9.75)]
    public async Task A_time_may_have_a_fraction(string claim, double ahead) =>
        (await AssertionTable.SendAsync(claims: (claims, now) => claims[claim] = now.ToUnixTimeSeconds() + ahead)).Status.ShouldBe(200);

    [Fact]
    public async Task A_time_may_be_written_with_an_exponent() =>
        (await AssertionTable.SendAsync(claims: (claims, now) => claims["exp"] = JsonNode.Parse($"{now.ToUnixTimeSeconds() + 60}.0E0"))).Status.ShouldBe(200);

    [Fact]
    public Task A_fraction_counts() => AssertionTable.SendAsync(claims: (claims, now) => claims["iat"] = now.ToUnixTimeSeconds() + 10.5)
        .ShouldRefuseAsync("The client assertion was issued 10 s in the future.");
}
