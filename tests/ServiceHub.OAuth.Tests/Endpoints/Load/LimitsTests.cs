using System.Net;
using ServiceHub.OAuth.Endpoints.Load;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints.Load;

public class LimitsTests
{
    [Fact]
    public async Task Tells_a_client_that_asks_too_often_when_to_come_again()
    {
        var hub = await Hub.StartAsync();
        hub.Clock.Now = new(2026, 11, 22, 7, 30, 18, TimeSpan.Zero);
        hub.Clients.Put(hub.Client with { TokensPerMinute = 3 });
        for (var n = 0; n < 3; n++)
        {
            (await hub.AskAsync()).Status.ShouldBe(200);
        }
        var refused = await hub.AskAsync();
        refused.ShouldRefuse("temporarily_unavailable", "This client may send 3 requests in a minute. Come again in 42 s.", 429);
        refused.Headers["Retry-After"].ShouldBe(["42"]);
        hub.Clock.Now += TimeSpan.FromSeconds(42);
        (await hub.AskAsync()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Looks_at_nothing_more_of_a_network_that_guesses_until_the_minute_ends()
    {
        var hub = await Hub.StartAsync();
        hub.Options.FailuresPerMinute = 3;
        for (var n = 0; n < 3; n++)
        {
            (await SendAsync(hub, "wrong", "2001:db8:1:2::1")).Status.ShouldBe(401);
        }
        (await SendAsync(hub, hub.Secret, "2001:db8:1:2:ffff::9")).Status.ShouldBe(429);
        (await SendAsync(hub, hub.Secret, "2001:db8:1:3::1")).Status.ShouldBe(200);
        hub.Clock.Now += TimeSpan.FromMinutes(1);
        (await SendAsync(hub, hub.Secret, "2001:db8:1:2::1")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 100)]
    [InlineData(7, 200)]
    [InlineData(11, 3200)]
    [InlineData(12, 5000)]
    [InlineData(int.MaxValue, 5000)]
    public void Holds_the_answer_to_a_wrong_credential_back_for_longer_each_time(int failures, int milliseconds) =>
        FailedAuthentications.DelayAfter(failures).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Fact]
    public void Counts_each_key_within_its_minute()
    {
        var clock = new FixedClock { Now = new(2026, 11, 22, 7, 30, 59, TimeSpan.Zero) };
        var counts = new MinuteCounts<string>(clock);
        counts.Add("a").ShouldBe(1);
        counts.Add("a").ShouldBe(2);
        counts.Add("b").ShouldBe(1);
        counts.Remaining.ShouldBe(TimeSpan.FromSeconds(1));
        clock.Now += TimeSpan.FromSeconds(1);
        counts.Count("a").ShouldBe(0);
        counts.Add("a").ShouldBe(1);
    }

    [Fact]
    public void Counts_those_beyond_a_hundred_thousand_together()
    {
        var counts = new MinuteCounts<int>(new FixedClock());
        for (var key = 0; key < 100_000; key++)
        {
            counts.Add(key).ShouldBe(1);
        }
        counts.Add(100_001).ShouldBe(1);
        counts.Add(100_002).ShouldBe(2);
        counts.Add(7).ShouldBe(2);
    }

    private static Task<Answer> SendAsync(Hub hub, string secret, string address) => hub.SendAsync(
        Hub.Request(Hub.Basic(Hub.ClientId, secret), ("grant_type", "client_credentials")) with { Address = IPAddress.Parse(address) });
}
