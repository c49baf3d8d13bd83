using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens.Checks;

/// <summary>The last good and the first bad second of <c>IsNotExpired</c>, <c>IsNotFromTheFuture</c> and <c>HasBegun</c>.</summary>
public class TimeChecksTests
{
    [Theory]
    [InlineData("exp", 1)]
    [InlineData("exp", -9)]
    [InlineData("iat", 10)]
    [InlineData("iat", -100_000)]
    [InlineData("nbf", 10)]
    [InlineData("nbf", -100_000)]
    public async Task Takes_a_time_within_the_skew(string claim, int seconds)
    {
        var hub = await Hub.StartAsync();
        (await hub.JudgeAsync(Shifted(hub, claim, seconds))).Failure.ShouldBeNull();
    }

    [Theory]
    [InlineData("exp", -10, TokenFailureCode.Expired, "The access token expired 10 s ago.")]
    [InlineData("exp", -34, TokenFailureCode.Expired, "The access token expired 34 s ago.")]
    [InlineData("exp", -290, TokenFailureCode.Expired, "The access token expired 290 s ago.")]
    [InlineData("iat", 11, TokenFailureCode.NotYetValid, "The access token was issued 11 s in the future.")]
    [InlineData("nbf", 11, TokenFailureCode.NotYetValid, "The access token is valid only in 11 s.")]
    [InlineData("nbf", 290, TokenFailureCode.NotYetValid, "The access token is valid only in 290 s.")]
    public async Task Refuses_a_time_beyond_it_and_tells_by_how_much(string claim, int seconds, TokenFailureCode code, string description)
    {
        var hub = await Hub.StartAsync();
        (await hub.RefuseAsync(Shifted(hub, claim, seconds), code)).Description.ShouldBe(description);
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("iat")]
    [InlineData("nbf")]
    public async Task Refuses_what_is_no_time(string claim)
    {
        var hub = await Hub.StartAsync();
        var soon = hub.Clock.Now.ToUnixTimeSeconds() + 5;
        string[] values =
        [
            $"\"{soon}\"", $"[{soon}]", "null", "true", "{}",
            "-1", "1e300", "253402300800", "9223372036854775807", "99999999999999999999",
        ];
        foreach (var value in values)
        {
            await hub.RefuseAsync(Forge.Token(hub, claims: claims => claims[claim] = JsonNode.Parse(value)), TokenFailureCode.Claim);
        }
    }

    [Fact]
    public async Task Goes_by_the_injected_clock_from_issue_to_end()
    {
        var hub = await Hub.StartAsync();
        hub.Clock.Now = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var token = (await hub.AskAsync()).Text("access_token");
        hub.Clock.Now += TimeSpan.FromSeconds(609);
        (await hub.JudgeAsync(token)).IsValid.ShouldBeTrue();
        hub.Clock.Now += TimeSpan.FromSeconds(1);
        await hub.RefuseAsync(token, TokenFailureCode.Expired);
        hub.Clock.Now -= TimeSpan.FromSeconds(700);
        await hub.RefuseAsync(token, TokenFailureCode.NotYetValid);
    }

    private static string Shifted(Hub hub, string claim, int seconds) =>
        Forge.Token(hub, claims: claims => claims[claim] = hub.Clock.Now.ToUnixTimeSeconds() + seconds);
}
