using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>What is older than its manifest calls fresh is never shown without saying so, whether or not the document asks for it.</summary>
public sealed class StaleAnswerTests : IAsyncLifetime
{
    private const string Titles = "query($by: CitizenLookup!, $old: Boolean!) { citizen(by: $by, allowStale: $old) { landTitles { deedNumber } } }";

    private readonly ShiftedClock _clock = new();
    private HubUnderTest _hub = null!;

    public async Task InitializeAsync() => _hub = await HubUnderTest.StartAtAsync(_clock);

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task The_response_tells_which_agency_is_shown_as_it_was_and_why()
    {
        var fresh = await AskAsync();
        fresh.GetProperty("extensions").TryGetProperty("stale", out _).ShouldBeFalse();
        await BreakAsync(TimeSpan.FromMinutes(11));

        var stale = await AskAsync();

        stale.At("data").GetRawText().ShouldBe(fresh.At("data").GetRawText());
        var told = stale.At("extensions", "stale").EnumerateArray().ShouldHaveSingleItem();
        told.Text("agency").ShouldBe("land-titles");
        told.Text("operation").ShouldBe("titles");
        told.Text("cause").ShouldBe("UNAVAILABLE");
        told.At("citizens").GetInt32().ShouldBe(1);
        told.At("asOf").GetDateTimeOffset().ShouldBeLessThan(_clock.GetUtcNow() - TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Who_wants_nothing_old_gets_the_error_with_its_origin()
    {
        await AskAsync();
        await BreakAsync(TimeSpan.FromMinutes(11));

        var answer = await AskAsync(old: false);

        answer.GetProperty("extensions").TryGetProperty("stale", out _).ShouldBeFalse();
        var error = answer.Errors().ShouldHaveSingleItem();
        error.Text("extensions", "operation").ShouldBe("titles");
        error.Text("extensions", "origin").ShouldBe("AGENCY");
    }

    [Fact]
    public async Task An_agency_that_asks_for_patience_has_the_client_told_for_how_long()
    {
        using var throttled = await _hub.Http.PutAsJsonAsync("/sandbox/agencies/identity-card/fault", new { kind = "THROTTLING" });

        var answer = await _hub.AskAsync("query($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }", Lookup());

        var error = answer.Errors().ShouldHaveSingleItem();
        error.Text("extensions", "cause").ShouldBe("TOO_BUSY");
        error.At("extensions", "retryAfter").GetInt32().ShouldBeGreaterThan(0);
    }

    private Task<JsonElement> AskAsync(bool old = true) => _hub.AskAsync(Titles, new { by = new { nationalId = _hub.NationalId("ordinary") }, old });

    private object Lookup() => new { by = new { nationalId = _hub.NationalId("ordinary") } };

    private async Task BreakAsync(TimeSpan later)
    {
        using var broken = await _hub.Http.PutAsJsonAsync("/sandbox/agencies/land-titles/fault", new { kind = "DOWN" });
        broken.EnsureSuccessStatusCode();
        _clock.Advance(later);
    }
}
