using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Resilience;

public sealed class RetryTests
{
    private const string Safe = """ "safe": true, """;

    public static TheoryData<AgencyFailure> Passing =>
        [AgencyFailure.Unavailable("Down."), AgencyFailure.TimedOut("Late."), AgencyFailure.TooBusy("Later.")];

    public static TheoryData<AgencyFailure> Lasting =>
        [AgencyFailure.Refused("No."), AgencyFailure.Malformed("What?"), AgencyFailure.OfHub("A mistake.")];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_safe_operation_is_asked_again_after_a_failure_that_may_pass(AgencyFailure failure)
    {
        using var agency = new ScriptedAgency(Safe);
        agency.Does = (request, _) => agency.Requests.Count == 1 ? throw new AgencyException(failure) : Task.FromResult(ScriptedAgency.Notes(request, "said"));

        var asking = agency.AskAsync();
        await agency.Clock.WaiterAsync(IsPause);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));

        (await asking).Value("note").ShouldBe("said");
        agency.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task What_will_not_pass_is_not_asked_again(AgencyFailure failure)
    {
        using var agency = new ScriptedAgency(Safe);
        agency.Does = (_, _) => throw new AgencyException(failure);

        (await agency.AskAsync()).Failure!.Code.ShouldBe(failure.Code);
        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_operation_that_is_not_called_safe_is_asked_once()
    {
        using var agency = new ScriptedAgency();
        agency.Does = (_, _) => throw new IOException();

        (await agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.Unavailable);
        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Gives_up_after_as_many_retries_as_the_manifest_says()
    {
        using var agency = new ScriptedAgency($"{Safe} \"retries\": 1,");
        agency.Does = (_, _) => throw new IOException();

        var asking = agency.AskAsync();
        await agency.Clock.WaiterAsync(IsPause);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));

        (await asking).Failure!.Code.ShouldBe(AgencyFailureCode.Unavailable);
        agency.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_with_failures_for_everybody_is_asked_for_again()
    {
        using var agency = new ScriptedAgency(Safe);
        agency.Does = (request, _) => Task.FromResult(agency.Requests.Count == 1
            ? [AgencyAnswer.Failed(AgencyFailure.TooBusy("Later."))]
            : ScriptedAgency.Notes(request, "said"));

        var asking = agency.AskAsync();
        await agency.Clock.WaiterAsync(IsPause);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));

        (await asking).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task Waits_as_long_as_the_agency_asks()
    {
        using var agency = new ScriptedAgency(Safe);
        agency.Does = (request, _) => agency.Requests.Count == 1
            ? throw new AgencyException(AgencyFailure.TooBusy("Later.") with { RetryAfter = TimeSpan.FromSeconds(3) })
            : Task.FromResult(ScriptedAgency.Notes(request, "said"));

        var asking = agency.AskAsync();
        await agency.Clock.WaiterAsync(due => due > TimeSpan.FromSeconds(3) && due < TimeSpan.FromSeconds(4));
        agency.Clock.Advance(TimeSpan.FromSeconds(3));
        agency.Requests.Count.ShouldBe(1);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));

        (await asking).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task A_retry_that_does_not_fit_into_the_deadline_is_not_waited_for()
    {
        using var agency = new ScriptedAgency(Safe);
        agency.Does = (_, _) => throw new AgencyException(AgencyFailure.TooBusy("Later.") with { RetryAfter = TimeSpan.FromSeconds(5) });

        // Ends although nobody moves the clock, and tells of the agency and not of the deadline.
        (await agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.TooBusy);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_ended_and_made_again()
    {
        using var agency = new ScriptedAgency($"{Safe} \"timeout\": \"1s\",");
        var gate = new Gate();
        agency.Does = async (request, cancellation) =>
        {
            if (agency.Requests.Count == 1)
            {
                await gate.PassAsync(cancellation);
            }
            return ScriptedAgency.Notes(request, "said");
        };

        var asking = agency.AskAsync();
        await gate.ArrivedAsync();
        agency.Clock.Advance(TimeSpan.FromSeconds(1));
        await agency.Clock.WaiterAsync(IsPause);
        agency.Clock.Advance(TimeSpan.FromMilliseconds(100));

        (await asking).Value("note").ShouldBe("said");
    }

    private static bool IsPause(TimeSpan due) => due > TimeSpan.Zero && due <= TimeSpan.FromMilliseconds(100);
}
