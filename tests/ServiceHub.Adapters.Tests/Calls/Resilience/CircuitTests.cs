using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class CircuitTests
{
    private const string Two = """ "circuit": { "minimumCalls": 2, "breakFor": "10s" }, """;

    [Fact]
    public async Task An_agency_that_fails_too_often_is_left_alone_and_answers_fail_at_once()
    {
        using var agency = await BrokenAsync();
        using var counter = new CallCounter(agency.Name);

        var failure = (await agency.AskAsync()).Failure!;

        failure.Code.ShouldBe(AgencyFailureCode.Unavailable);
        failure.Detail.ShouldContain("left alone");
        agency.Requests.Count.ShouldBe(2);
        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Open);
        counter.Outcomes.ShouldBe(["circuit_open"]);
    }

    [Fact]
    public async Task After_its_rest_one_call_tries_and_closes_the_circuit()
    {
        using var agency = await BrokenAsync();
        var gate = new Gate();
        agency.Does = async (request, _) =>
        {
            await gate.HoldAsync();
            return ScriptedAgency.Notes(request, "well again");
        };
        agency.Clock.Advance(TimeSpan.FromSeconds(10));
        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.HalfOpen);

        var probe = agency.AskAsync();
        await gate.ArrivedAsync();
        (await agency.AskAsync(new AgencyQuestion([People.Malee]))).Failure!.Detail.ShouldContain("left alone");
        gate.Open();

        (await probe).Value("note").ShouldBe("well again");
        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Closed);
        (await agency.AskAsync(new AgencyQuestion([People.Malee]))).Failure.ShouldBeNull();
    }

    [Fact]
    public async Task A_try_that_fails_leaves_it_alone_again()
    {
        using var agency = await BrokenAsync();
        agency.Clock.Advance(TimeSpan.FromSeconds(10));

        (await agency.AskAsync()).Failure!.Detail.ShouldNotContain("left alone");

        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Open);
        agency.Requests.Count.ShouldBe(3);
    }

    public static TheoryData<AgencyFailure, AgencyCircuit> Weights => new()
    {
        { AgencyFailure.Unavailable("Down."), AgencyCircuit.Open },
        { AgencyFailure.TimedOut("Late."), AgencyCircuit.Open },
        { AgencyFailure.TooBusy("Later."), AgencyCircuit.Open },
        { AgencyFailure.Malformed("What?"), AgencyCircuit.Open },
        { AgencyFailure.Refused("No."), AgencyCircuit.Closed },
        { AgencyFailure.OfHub("A mistake."), AgencyCircuit.Closed },
    };

    [Theory]
    [MemberData(nameof(Weights))]
    public async Task Only_what_tells_of_the_agencys_health_counts(AgencyFailure failure, AgencyCircuit circuit)
    {
        using var agency = await BrokenAsync(failure);

        agency.Operation.State.Circuit.ShouldBe(circuit);
    }

    [Fact]
    public async Task Records_that_cannot_be_read_tell_nothing_of_its_health()
    {
        using var agency = new ScriptedAgency("", Two);
        agency.Does = (_, _) => Task.FromResult<IReadOnlyList<AgencyAnswer>>([AgencyAnswer.Failed(AgencyFailure.Malformed("A field."))]);
        for (var i = 0; i < 5; i++)
        {
            await agency.AskAsync();
        }

        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Closed);
    }

    [Fact]
    public async Task Answers_that_come_too_late_for_those_who_asked_count()
    {
        using var agency = new ScriptedAgency(""" "timeout": "1m", """, Two);
        var gate = new Gate();
        agency.Does = async (request, cancellation) =>
        {
            await gate.PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "said");
        };
        using var counter = new CallCounter(agency.Name);
        foreach (var person in new[] { People.Somchai, People.Malee })
        {
            var asking = agency.AskAsync(new AgencyQuestion([person]));
            await gate.ArrivedAsync();
            agency.Clock.Advance(TimeSpan.FromSeconds(5));
            (await asking).Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);
        }

        SpinWait.SpinUntil(() => counter.Outcomes.Count == 2);
        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Open);
        counter.Outcomes.ShouldBe(["timed_out", "timed_out"]);
    }

    [Fact]
    public async Task Who_goes_away_tells_nothing_of_its_health()
    {
        using var agency = new ScriptedAgency("", Two);
        var gate = new Gate();
        agency.Does = async (request, cancellation) =>
        {
            await gate.PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "said");
        };
        using var counter = new CallCounter(agency.Name);
        for (var i = 0; i < 3; i++)
        {
            using var caller = new CancellationTokenSource();
            var asking = agency.AskAsync(caller.Token);
            await gate.ArrivedAsync();
            await caller.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(asking);
        }

        SpinWait.SpinUntil(() => counter.Outcomes.Count == 3);
        counter.Outcomes.ShouldAllBe(outcome => outcome == "cancelled");
        agency.Operation.State.Circuit.ShouldBe(AgencyCircuit.Closed);
    }

    [Fact]
    public async Task The_state_tells_when_it_last_answered_and_with_what_it_last_failed()
    {
        using var agency = new ScriptedAgency();
        agency.Operation.State.ShouldBe(new AgencyState(AgencyCircuit.Closed, 0, 0, null, null, null));
        var answered = agency.Clock.GetUtcNow();
        await agency.AskAsync();
        agency.Clock.Advance(TimeSpan.FromMinutes(1));
        agency.Does = (_, _) => throw new IOException();
        await agency.AskAsync();

        var state = agency.Catalogue.Agencies[0].State;

        state.ShouldBe(new AgencyState(AgencyCircuit.Closed, 0, 0, answered, AgencyFailureCode.Unavailable, answered.AddMinutes(1)));
    }

    private static async Task<ScriptedAgency> BrokenAsync(AgencyFailure? failure = null)
    {
        var agency = new ScriptedAgency("", Two);
        agency.Does = (_, _) => throw new AgencyException(failure ?? AgencyFailure.Unavailable("Down."));
        await agency.AskAsync();
        await agency.AskAsync();
        return agency;
    }
}
