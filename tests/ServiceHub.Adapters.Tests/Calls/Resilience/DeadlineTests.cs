using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class DeadlineTests
{
    [Fact]
    public async Task An_agency_that_takes_half_a_minute_costs_its_own_answers_at_the_deadline()
    {
        using var agency = new ScriptedAgency(""" "timeout": "1m", "batchSize": 1, """);
        var (quick, slow) = (new Gate(), new Gate());
        agency.Does = async (request, cancellation) =>
        {
            await (request.Subjects.Contains(People.Malee) ? slow : quick).PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "said");
        };

        var asking = agency.Operation.AskAsync([People.Somchai, People.Malee], CancellationToken.None).AsTask();
        await slow.ArrivedAsync();
        await quick.ArrivedAsync();
        // Whoever waits for the same call has its answer no sooner than the first who asked.
        var same = agency.Operation.AskAsync([People.Somchai], CancellationToken.None);
        quick.Open();
        await same;
        agency.Clock.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        asking.IsCompleted.ShouldBeFalse();
        agency.Clock.Advance(TimeSpan.FromTicks(1));

        var answers = (await asking).Answers;
        answers[0].Value("note").ShouldBe("said");
        (answers[1].Failure!.Code, answers[1].Failure!.Origin).ShouldBe((AgencyFailureCode.TimedOut, AgencyFailureOrigin.Hub));
    }

    [Fact]
    public async Task The_hubs_own_deadline_can_be_set()
    {
        var clock = new FakeClock();
        using var agency = new ScriptedAgency(options: new AgencyCallOptions { Deadline = TimeSpan.FromSeconds(1) }, clock: clock);
        var gate = new Gate();
        agency.Does = async (request, cancellation) =>
        {
            await gate.PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "said");
        };

        var asking = agency.AskAsync();
        await gate.ArrivedAsync();
        clock.Advance(TimeSpan.FromSeconds(1));

        (await asking).Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);
    }

    [Fact]
    public async Task When_the_time_is_over_nobody_is_asked()
    {
        using var agency = new ScriptedAgency();

        var answer = await agency.AskAsync(new AgencyQuestion([People.Somchai]) { Deadline = agency.Clock.GetUtcNow() });

        answer.Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);
        agency.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agency_that_hangs_with_every_place_taken_costs_another_nothing()
    {
        var clock = new FakeClock();
        using var hanging = new ScriptedAgency(""" "batchSize": 1, """, """ "concurrency": 8, "queue": 0, """, clock: clock);
        using var well = new ScriptedAgency(clock: clock);
        var gate = new Gate();
        // It hangs without ever waiting, so that each call takes a thread; and no deadline ends it.
        hanging.Does = (request, _) =>
        {
            gate.HoldAsync().GetAwaiter().GetResult();
            return Task.FromResult(ScriptedAgency.Notes(request, "said"));
        };

        var asking = hanging.Operation.AskAsync(People.Strangers(1000), CancellationToken.None).AsTask();
        await gate.ArrivedAsync(8);
        for (var i = 0; i < 100; i++)
        {
            (await well.AskAsync()).Value("note").ShouldBe("said");
        }
        clock.Advance(TimeSpan.FromSeconds(5));

        (await asking).Answers.ShouldAllBe(answer => answer.Failure != null);
        gate.Most.ShouldBe(8);
        hanging.Requests.Count.ShouldBe(8);
        (hanging.Operation.State.InFlight, well.Operation.State.InFlight).ShouldBe((8, 0));
        gate.Open();
    }
}
