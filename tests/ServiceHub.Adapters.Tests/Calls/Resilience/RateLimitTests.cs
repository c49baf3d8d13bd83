using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class RateLimitTests
{
    private const string OneBySubject = """ "batchSize": 1, """;

    [Fact]
    public async Task As_many_as_a_burst_begin_at_once_and_the_others_one_after_the_other()
    {
        using var agency = new ScriptedAgency(OneBySubject, """ "ratePerSecond": 10, "burst": 2, """);

        var asking = agency.Operation.AskAsync(People.Strangers(4), CancellationToken.None);
        await agency.Clock.WaiterAsync(due => due == TimeSpan.FromMilliseconds(100));
        await agency.Clock.WaiterAsync(due => due == TimeSpan.FromMilliseconds(200));
        SpinWait.SpinUntil(() => agency.Requests.Count == 2);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));
        SpinWait.SpinUntil(() => agency.Requests.Count == 3);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(99));
        agency.Requests.Count.ShouldBe(3);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await asking).Answers.ShouldAllBe(answer => answer.Failure == null);
    }

    [Fact]
    public async Task Who_could_not_begin_in_time_fails_at_once_and_takes_nobodys_turn()
    {
        using var agency = new ScriptedAgency("", """ "ratePerSecond": 1, """);
        (await agency.AskAsync()).Failure.ShouldBeNull();
        var now = agency.Clock.GetUtcNow();

        var failure = (await agency.AskAsync(new AgencyQuestion([People.Malee]) { Deadline = now.AddSeconds(1) })).Failure!;
        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.TooBusy, AgencyFailureOrigin.Hub));

        agency.Clock.Advance(TimeSpan.FromSeconds(1));
        (await agency.AskAsync()).Failure.ShouldBeNull();
        agency.Requests.Count.ShouldBe(2);
    }
}
