using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Cache;

public sealed class AnswerCachingTests : IDisposable
{
    private const string Kept = """ "cache": { "freshFor": "10m", "staleIfUnavailableFor": "7d" }, """;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ScriptedAgency _agency = new(Kept);

    public void Dispose() => _agency.Dispose();

    [Fact]
    public async Task A_fresh_answer_serves_without_asking_and_tells_when_it_was_asked()
    {
        var asked = _agency.Clock.GetUtcNow();
        var first = await _agency.AskAsync();
        _agency.Clock.Advance(9 * Minute);

        var second = await _agency.AskAsync();

        (first.AskedAt, first.IsCached, first.IsStale).ShouldBe((asked, false, false));
        second.Value("note").ShouldBe("said");
        (second.AskedAt, second.IsCached, second.IsStale, second.StaleBecause).ShouldBe((asked, true, false, null));
        _agency.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_it_was_true_and_several_records_are_kept_with_it()
    {
        using var agency = new ScriptedAgency($"{Kept} \"many\": true,");
        var asOf = agency.Clock.GetUtcNow().AddDays(-3);
        agency.Does = (_, _) => Task.FromResult<IReadOnlyList<AgencyAnswer>>(
            [AgencyAnswer.Found([new(agency.Shape, ["a"]), new(agency.Shape, [null])], asOf)]);
        await agency.AskAsync();

        var answer = await agency.AskAsync();

        answer.IsCached.ShouldBeTrue();
        answer.AsOf.ShouldBe(asOf);
        answer.Records.Select(record => record.Find("note")).ShouldBe(["a", null]);
    }

    [Fact]
    public async Task An_answer_that_is_no_longer_fresh_is_asked_for_again()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(10 * Minute);
        _agency.Does = (request, _) => Task.FromResult(ScriptedAgency.Notes(request, "new"));

        (await _agency.AskAsync()).Value("note").ShouldBe("new");
        (await _agency.AskAsync()).Value("note").ShouldBe("new");
        _agency.Requests.Count.ShouldBe(2);
    }

    public static TheoryData<AgencyFailure> Troubles =>
        [AgencyFailure.Unavailable("Down."), AgencyFailure.TimedOut("Late."), AgencyFailure.TooBusy("Later."), AgencyFailure.Malformed("What?"), AgencyFailure.OfHub("A mistake.")];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task An_old_answer_stands_in_for_one_that_the_agency_cannot_give_and_tells_why(AgencyFailure failure)
    {
        var asked = _agency.Clock.GetUtcNow();
        await _agency.AskAsync();
        _agency.Clock.Advance(TimeSpan.FromDays(6));
        _agency.Does = (_, _) => throw new AgencyException(failure);

        var answer = await _agency.AskAsync();

        answer.Value("note").ShouldBe("said");
        (answer.AskedAt, answer.IsCached, answer.IsStale).ShouldBe((asked, true, true));
        answer.StaleBecause!.Code.ShouldBe(failure.Code);
    }

    [Fact]
    public async Task A_refusal_or_an_agency_that_no_longer_knows_the_person_is_no_reason_for_an_old_answer()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(10 * Minute);
        _agency.Does = (_, _) => throw new AgencyException(AgencyFailure.Refused("No."));
        (await _agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.Refused);

        _agency.Does = (_, _) => Task.FromResult<IReadOnlyList<AgencyAnswer>>([AgencyAnswer.NotFound]);
        (await _agency.AskAsync()).ShouldBe(AgencyAnswer.NotFound);
    }

    [Fact]
    public async Task Older_than_the_manifest_says_it_serves_nobody()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(TimeSpan.FromDays(7));
        _agency.Does = (_, _) => throw new IOException();

        (await _agency.AskAsync()).Failure!.Code.ShouldBe(AgencyFailureCode.Unavailable);
    }

    [Fact]
    public async Task Who_allows_nothing_stale_gets_the_failure()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(10 * Minute);
        _agency.Does = (_, _) => throw new IOException();

        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { AllowStale = false })).Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_wants_it_younger_has_the_agency_asked()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(5 * Minute);

        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { MaxAge = 6 * Minute })).IsCached.ShouldBeTrue();
        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { MaxAge = 4 * Minute })).IsCached.ShouldBeFalse();
        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { MaxAge = TimeSpan.Zero })).IsCached.ShouldBeFalse();
        _agency.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Older_than_who_asks_wants_it_it_does_not_stand_in_either()
    {
        await _agency.AskAsync();
        _agency.Clock.Advance(TimeSpan.FromDays(1));
        _agency.Does = (_, _) => throw new IOException();

        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { MaxAge = TimeSpan.FromHours(23) })).Failure.ShouldNotBeNull();
        (await _agency.AskAsync(new AgencyQuestion([People.Somchai]) { MaxAge = TimeSpan.FromHours(25) })).IsStale.ShouldBeTrue();
    }

    [Fact]
    public async Task That_nobody_is_found_is_kept_for_a_minute_and_never_stands_in()
    {
        _agency.Does = (_, _) => Task.FromResult<IReadOnlyList<AgencyAnswer>>([AgencyAnswer.NotFound]);
        await _agency.AskAsync();
        _agency.Clock.Advance(Minute - TimeSpan.FromTicks(1));
        (await _agency.AskAsync()).ShouldBe(AgencyAnswer.NotFound);
        _agency.Requests.Count.ShouldBe(1);

        _agency.Clock.Advance(TimeSpan.FromTicks(1));
        _agency.Does = (_, _) => throw new IOException();
        (await _agency.AskAsync()).Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_whom_nothing_fresh_is_kept_of_is_asked_about()
    {
        await _agency.AskAsync(new AgencyQuestion([People.Malee]));

        var answers = (await _agency.Operation.AskAsync([People.Somchai, People.Malee, People.Somchai], CancellationToken.None)).Answers;

        answers.Select(answer => answer.IsCached).ShouldBe([false, true, false]);
        _agency.Requests[^1].Subjects.ShouldBe([People.Somchai]);
    }

    [Fact]
    public async Task A_failure_is_never_kept()
    {
        _agency.Does = (_, _) => throw new IOException();
        await _agency.AskAsync();

        _agency.Cache.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_key_nothing_is_kept()
    {
        using var agency = new ScriptedAgency(""" "freshFor": "10m", """);
        await agency.AskAsync();
        await agency.AskAsync();

        agency.Requests.Count.ShouldBe(2);
        agency.Cache.Kept.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(""" "tellsOrganisation": true, """, false)]
    public async Task What_was_told_for_one_organisation_serves_another_only_if_the_agency_is_not_told(string operation, bool cached)
    {
        using var agency = new ScriptedAgency(Kept + operation);
        await agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = "0060:1" });

        (await agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = "0060:2" })).IsCached.ShouldBe(cached);
        (await agency.AskAsync(new AgencyQuestion([People.Somchai]) { OnBehalfOf = "0060:1" })).IsCached.ShouldBeTrue();
    }

    [Theory]
    [InlineData(""" "timeout": "3s", "safe": true, "cache": { "freshFor": "20m" }, """, null, true)]
    [InlineData(""" "utcOffset": "+07:00", """, null, false)]
    [InlineData("", """ "note": { "from": "remark" } """, false)]
    [InlineData("", """ "note": { "from": "note", "absent": ["-"] } """, false)]
    public async Task A_manifest_that_asks_or_reads_otherwise_takes_no_answers_of_before(string operation, string? fields, bool cached)
    {
        await _agency.AskAsync();
        _agency.Write(operation.Contains("cache", StringComparison.Ordinal) ? operation : Kept + operation, fields: fields ?? """ "note": { "from": "note" } """);
        _agency.Catalogue.Reload().Errors.ShouldBeEmpty();

        (await _agency.AskAsync()).IsCached.ShouldBe(cached);
    }

    [Fact]
    public async Task What_was_kept_of_another_shape_or_broken_is_not_read()
    {
        await _agency.AskAsync();
        var kept = _agency.Cache.Kept.Single();
        foreach (var payload in new[] { "", "x", "{}", "[]", "[null", "[null,1]", "[null,[]]", "[\"then\"]", "[1]" })
        {
            _agency.Cache.Keep([kept with { Payload = System.Text.Encoding.UTF8.GetBytes(payload) }]);
            (await _agency.AskAsync()).IsCached.ShouldBeFalse(payload);
        }
    }

    [Fact]
    public async Task A_cache_in_trouble_costs_a_call_and_no_answer()
    {
        _agency.Cache.Trouble = new InvalidOperationException("The database is away.");

        (await _agency.AskAsync()).Value("note").ShouldBe("said");
        (await _agency.AskAsync()).Value("note").ShouldBe("said");
        _agency.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_cache_in_trouble_holds_up_none_of_the_calls_behind()
    {
        using var agency = new ScriptedAgency($"{Kept} \"batchSize\": 1,", """ "concurrency": 1, """);
        agency.Cache.Trouble = new InvalidOperationException("The database is away.");

        (await agency.Operation.AskAsync(People.Strangers(3), CancellationToken.None)).Answers.ShouldAllBe(answer => answer.Failure == null);
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_is_not_waited_for()
    {
        _agency.Cache.Ready = new TaskCompletionSource().Task;

        var asking = _agency.AskAsync();
        await _agency.Clock.WaiterAsync(due => due == TimeSpan.FromMilliseconds(500));
        _agency.Clock.Advance(TimeSpan.FromMilliseconds(500));

        (await asking).Value("note").ShouldBe("said");
    }

    [Fact]
    public async Task Who_gives_up_while_the_cache_is_looked_into_gives_up()
    {
        _agency.Cache.Ready = new TaskCompletionSource().Task;
        using var caller = new CancellationTokenSource();

        var asking = _agency.AskAsync(caller.Token);
        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
        _agency.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_agency_says_has_changed_is_asked_for_again()
    {
        await _agency.Operation.AskAsync([People.Somchai, People.Malee], CancellationToken.None);

        await _agency.Catalogue.Agencies[0].ForgetAsync([People.Malee], CancellationToken.None);
        (await _agency.Operation.AskAsync([People.Somchai, People.Malee], CancellationToken.None)).Answers.Select(answer => answer.IsCached).ShouldBe([true, false]);

        await _agency.Catalogue.Agencies[0].ForgetAsync(null, CancellationToken.None);
        (await _agency.AskAsync()).IsCached.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_says_that_something_changed_hears_when_it_could_not_be_forgotten()
    {
        _agency.Cache.Trouble = new InvalidOperationException("The database is away.");

        await Should.ThrowAsync<InvalidOperationException>(async () => await _agency.Catalogue.Agencies[0].ForgetAsync(null, CancellationToken.None));
    }

    [Theory]
    [InlineData(36, false)]
    [InlineData(37, true)]
    public async Task A_register_older_than_the_manifest_calls_fresh_is_stale(int hours, bool stale)
    {
        using var agency = new ScriptedAgency(""" "freshFor": "36h", """);
        agency.Does = (_, _) => Task.FromResult<IReadOnlyList<AgencyAnswer>>(
            [AgencyAnswer.Found(new AgencyRecord(agency.Shape, ["x"]), agency.Clock.GetUtcNow().AddHours(-hours))]);

        var answer = await agency.AskAsync();

        (answer.IsStale, answer.IsCached, answer.StaleBecause).ShouldBe((stale, false, null));
    }
}
