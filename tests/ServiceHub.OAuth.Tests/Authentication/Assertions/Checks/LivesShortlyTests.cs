using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authentication.Assertions.Checks;

public class LivesShortlyTests
{
    [Fact]
    public async Task Takes_120_seconds() => (await SendAsync(0, 120)).Status.ShouldBe(200);

    [Fact]
    public async Task Counts_from_iat() => (await SendAsync(-60, 60)).Status.ShouldBe(200);

    [Theory]
    [InlineData(0, 121)]
    [InlineData(-60, 61)]
    [InlineData(0, 3600)]
    public Task Refuses_a_longer_life(int issued, int expires) =>
        SendAsync(issued, expires).ShouldRefuseAsync("The client assertion's exp is more than 120 s after its iat.");

    [Theory]
    [InlineData(60)]
    [InlineData(130)]
    public async Task Without_iat_counts_from_now(int expires) => (await SendAsync(null, expires)).Status.ShouldBe(200);

    [Fact]
    public Task Without_iat_refuses_a_longer_life() =>
        SendAsync(null, 131).ShouldRefuseAsync("The client assertion has no iat, and its exp is more than 120 s ahead.");

    [Theory]
    [InlineData("\"1900000000\"")]
    [InlineData("null")]
    [InlineData("-1")]
    public Task Refuses_an_iat_that_is_no_time(string value) => AssertionTable.SendAsync(claims: (claims, _) =>
    {
        claims.Remove("iat");
        claims.Add("iat", System.Text.Json.Nodes.JsonNode.Parse(value));
    }).ShouldRefuseAsync("The client assertion's claim iat is missing or of the wrong kind.");

    private static Task<Answer> SendAsync(int? issued, int expires) => AssertionTable.SendAsync(claims: (claims, now) =>
    {
        claims["exp"] = now.ToUnixTimeSeconds() + expires;
        AssertionTable.With("iat", issued is { } ago ? $"{now.ToUnixTimeSeconds() + ago}" : null)(claims);
    });
}
