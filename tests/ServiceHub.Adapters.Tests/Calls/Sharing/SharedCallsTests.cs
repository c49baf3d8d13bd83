using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Calls.Sharing;

public sealed class SharedCallsTests
{
    private readonly Gate _gate = new();

    [Fact]
    public async Task Ten_who_ask_about_one_person_at_once_are_one_call()
    {
        using var agency = Held();

        var asking = Enumerable.Range(0, 10).Select(_ => agency.AskAsync()).ToList();
        await _gate.ArrivedAsync();
        _gate.Open();

        (await Task.WhenAll(asking)).ShouldAllBe(answer => (string?)answer.Value("note") == "said");
        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_later_is_a_call_of_its_own()
    {
        using var agency = new ScriptedAgency();

        await agency.AskAsync();
        await agency.AskAsync();

        agency.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_question_about_several_asks_only_about_whom_nobody_is_asking()
    {
        using var agency = Held();

        var first = agency.AskAsync(new AgencyQuestion([People.Malee]));
        await _gate.ArrivedAsync();
        var second = agency.Operation.AskAsync([People.Somchai, People.Malee, People.Arun], CancellationToken.None);
        await _gate.ArrivedAsync();
        _gate.Open();

        (await first).Failure.ShouldBeNull();
        (await second).Answers.ShouldAllBe(answer => answer.Failure == null);
        agency.Requests.Select(request => request.Subjects).ShouldBe([[People.Malee], [People.Somchai, People.Arun]]);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_call_to_those_who_wait()
    {
        using var agency = Held();
        using var caller = new CancellationTokenSource();

        var leaving = agency.AskAsync(caller.Token);
        var staying = agency.AskAsync();
        await _gate.ArrivedAsync();
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);
        _gate.Open();

        (await staying).Value("note").ShouldBe("said");
        agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_call_is_ended_when_nobody_waits_any_more()
    {
        using var agency = Held();
        using var caller = new CancellationTokenSource();
        using var counter = new CallCounter(agency.Name);

        var asking = new[] { agency.AskAsync(caller.Token), agency.AskAsync(caller.Token) };
        await _gate.ArrivedAsync();
        await caller.CancelAsync();

        await counter.FirstCall;
        counter.Outcomes.ShouldBe(["cancelled"]);
        foreach (var gone in asking)
        {
            await Should.ThrowAsync<OperationCanceledException>(gone);
        }
    }

    [Fact]
    public async Task Whoever_comes_after_a_call_was_given_up_begins_another()
    {
        using var agency = Held();
        using var caller = new CancellationTokenSource();
        var gone = agency.AskAsync(caller.Token);
        await _gate.ArrivedAsync();
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(gone);

        var asking = agency.AskAsync();
        await _gate.ArrivedAsync();
        _gate.Open();

        (await asking).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task The_most_patient_of_those_who_wait_gets_the_answer_after_the_others_have_gone()
    {
        using var agency = Held(""" "timeout": "1m", """);
        var now = agency.Clock.GetUtcNow();

        var hasty = agency.AskAsync(new AgencyQuestion([People.Somchai]) { Deadline = now.AddSeconds(1) });
        var patient = agency.AskAsync(new AgencyQuestion([People.Somchai]) { Deadline = now.AddSeconds(10) });
        await _gate.ArrivedAsync();
        agency.Clock.Advance(TimeSpan.FromSeconds(1));
        (await hasty).Failure!.Code.ShouldBe(AgencyFailureCode.TimedOut);
        agency.Clock.Advance(TimeSpan.FromSeconds(8));
        _gate.Open();

        (await patient).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task A_failure_is_shared_by_those_who_waited_and_by_nobody_later()
    {
        using var agency = new ScriptedAgency();
        agency.Does = async (request, cancellation) =>
        {
            await _gate.PassAsync(cancellation);
            return agency.Requests.Count == 1 ? throw new IOException() : ScriptedAgency.Notes(request, "said");
        };

        var asking = new[] { agency.AskAsync(), agency.AskAsync() };
        await _gate.ArrivedAsync();
        _gate.Open();

        (await Task.WhenAll(asking)).ShouldAllBe(answer => answer.Failure!.Code == AgencyFailureCode.Unavailable);
        (await agency.AskAsync()).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task Questions_with_other_inputs_are_other_calls()
    {
        using var agency = Held(""" "inputs": { "laser": { "convert": "text" } }, """);

        var asking = new[] { "A", "B", "A" }.Select(laser => agency.AskAsync(
            new AgencyQuestion([People.Somchai]) { Inputs = new Dictionary<string, object> { ["laser"] = laser } })).ToList();
        await _gate.ArrivedAsync(2);
        _gate.Open();
        await Task.WhenAll(asking);

        agency.Requests.Select(request => request.Inputs["laser"]).Order().ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(""" "tellsOrganisation": true, """, 2)]
    public async Task Only_an_agency_that_is_told_for_whom_is_asked_for_each_organisation(string operation, int calls)
    {
        using var agency = Held(operation);

        var asking = new[] { "0060:1", "0060:2" }
            .Select(organisation => agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = organisation })).ToList();
        await _gate.ArrivedAsync(calls);
        _gate.Open();
        await Task.WhenAll(asking);

        agency.Requests.Count.ShouldBe(calls);
        agency.Requests.Select(request => request.OnBehalfOf).OfType<string>().Count().ShouldBe(calls == 1 ? 0 : 2);
    }

    [Fact]
    public async Task After_a_change_at_the_agency_nobody_joins_a_call_that_was_begun_before()
    {
        using var agency = Held(""" "cache": { "freshFor": "1h" }, """);
        var before = agency.AskAsync();
        await _gate.ArrivedAsync();

        await agency.Catalogue.Agencies[0].ForgetAsync([People.Somchai], CancellationToken.None);
        var after = agency.AskAsync();
        await _gate.ArrivedAsync();
        agency.Cache.Kept.ShouldBeEmpty();
        _gate.Open();
        await Task.WhenAll(before, after);

        agency.Requests.Count.ShouldBe(2);
    }

    private ScriptedAgency Held(string operation = "")
    {
        var agency = new ScriptedAgency(operation);
        agency.Does = async (request, cancellation) =>
        {
            await _gate.PassAsync(cancellation);
            return ScriptedAgency.Notes(request, "said");
        };
        return agency;
    }
}
