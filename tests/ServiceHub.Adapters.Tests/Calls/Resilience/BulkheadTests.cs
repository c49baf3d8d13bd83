using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class BulkheadTests
{
    [Fact]
    public async Task A_question_about_a_hundred_makes_no_more_calls_at_once_than_the_manifest_says()
    {
        using var agency = new ScriptedAgency(""" "batchSize": 1, """, """ "concurrency": 4, "queue": 0, """);
        var gate = new Gate();
        agency.Does = async (request, _) =>
        {
            await gate.HoldAsync();
            return ScriptedAgency.Notes(request, "said");
        };

        var asking = agency.Operation.AskAsync(People.Strangers(100), CancellationToken.None);
        await gate.ArrivedAsync(4);
        agency.Operation.State.InFlight.ShouldBe(4);
        gate.Open();

        (await asking).Answers.ShouldAllBe(answer => answer.Failure == null);
        gate.Most.ShouldBe(4);
        agency.Requests.Count.ShouldBe(100);
    }

    [Fact]
    public async Task Who_finds_the_queue_full_fails_at_once_and_by_the_hubs_own_limit()
    {
        using var agency = new ScriptedAgency("", """ "concurrency": 1, "queue": 1, """);
        var gate = new Gate();
        agency.Does = async (request, _) =>
        {
            await gate.HoldAsync();
            return ScriptedAgency.Notes(request, "said");
        };

        var under = agency.AskAsync();
        await gate.ArrivedAsync();
        var waiting = agency.AskAsync(new AgencyQuestion([People.Malee]));
        var failure = (await agency.AskAsync(new AgencyQuestion([People.Arun]))).Failure!;
        (failure.Code, failure.Origin).ShouldBe((AgencyFailureCode.TooBusy, AgencyFailureOrigin.Hub));
        (agency.Operation.State.InFlight, agency.Operation.State.Queued).ShouldBe((1, 1));

        gate.Open();
        (await under).Value("note").ShouldBe("said");
        (await waiting).Value("note").ShouldBe("said");
        agency.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Waiting_for_a_place_counts_against_the_deadline()
    {
        using var agency = new ScriptedAgency("", """ "concurrency": 1, """);
        var gate = new Gate();
        agency.Does = async (request, _) =>
        {
            await gate.HoldAsync();
            return ScriptedAgency.Notes(request, "said");
        };
        var now = agency.Clock.GetUtcNow();

        var patient = agency.AskAsync(new AgencyQuestion([People.Somchai]) { Deadline = now.AddSeconds(60) });
        await gate.ArrivedAsync();
        var hasty = agency.AskAsync(new AgencyQuestion([People.Malee]) { Deadline = now.AddSeconds(1) });
        agency.Clock.Advance(TimeSpan.FromSeconds(1));

        (await hasty).Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);
        agency.Requests.Count.ShouldBe(1);
        gate.Open();
        (await patient).Value("note").ShouldBe("said");
        agency.Operation.State.Queued.ShouldBe(0);
    }

    [Fact]
    public async Task An_adapter_that_goes_on_after_its_time_keeps_its_place()
    {
        using var agency = new ScriptedAgency(""" "timeout": "1s", """, """ "concurrency": 1, "queue": 0, """);
        var gate = new Gate();
        agency.Does = async (request, _) =>
        {
            await gate.HoldAsync();
            return ScriptedAgency.Notes(request, "said");
        };

        var left = agency.AskAsync();
        await gate.ArrivedAsync();
        agency.Clock.Advance(TimeSpan.FromSeconds(1));
        (await left).Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);

        agency.Operation.State.InFlight.ShouldBe(1);
        (await agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.TooBusy);
        gate.Open();
        SpinWait.SpinUntil(() => agency.Operation.State.InFlight == 0);
        (await agency.AskAsync()).Value("note").ShouldBe("said");
    }
}
