using System.Text.Json;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Data.Tests;
using ServiceHub.Data.Tests.Agreements;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Services.Tests.Agreements;

/// <summary>The life of agreements in a database, of whichever kind.</summary>
public abstract class AgreementRegistryContract : IDisposable, IAsyncLifetime
{
    private const string Author = "author";
    private const string Approver = "approver";

    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly ClientStore _clients;
    private readonly AgreementStore _store;
    private readonly AgreementRegistry _registry;

    protected AgreementRegistryContract(ITestDatabase database)
    {
        _database = database;
        var feed = new ChangeFeed(database, _clock);
        (_clients, _store) = (new ClientStore(database, _clock), new AgreementStore(database, feed));
        _registry = new AgreementRegistry(_store, new ClientRegister(database, feed, _clock), Options(), TheContract.Data, _clock);
    }

    private static OAuthOptions Options()
    {
        var options = new OAuthOptions();
        options.ForeignIssuers.Add(new() { Name = "elsewhere", Issuer = "https://elsewhere.example", Audience = "hub", ScopeMap = { ["cards"] = "identity-card:read" } });
        return options;
    }

    public Task InitializeAsync() => _clients.SaveAsync([Partner, Partner with { ClientId = "gone", State = ClientState.Ended }], default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Client Partner => new()
    {
        ClientId = "partner",
        Name = "Counter",
        Organisation = "0060:000000001",
        State = ClientState.Approved,
        Scopes = ScopeSet.Of("identity-card:read", "profile:read", "tax:read"),
        Purposes = ["counter-service", "audit"],
        Credentials = [],
    };

    [Fact]
    public async Task An_agreement_lives_from_draft_to_end()
    {
        var draft = await SucceedAsync(_registry.DraftAsync(SomeAgreement.Draft("ignored"), Author, default));
        draft.Id.ShouldMatch("^agr-[0-9a-f]{16}$");
        (draft.State, draft.Version, draft.CreatedBy, draft.CreatedAt, draft.ApprovedBy).ShouldBe((AgreementState.Draft, 1, Author, _clock.GetUtcNow(), null));
        (await MoveAsync(draft.Id, AgreementAction.Submitted, "submitter")).ChangedBy.ShouldBe([Author, "submitter"]);
        var approved = await MoveAsync(draft.Id, AgreementAction.Approved, Approver);
        (approved.State, approved.Version, approved.ApprovedBy, approved.ApprovedAt).ShouldBe((AgreementState.Approved, 3, Approver, _clock.GetUtcNow()));
        (await MoveAsync(draft.Id, AgreementAction.Suspended, Author)).State.ShouldBe(AgreementState.Suspended);
        (await MoveAsync(draft.Id, AgreementAction.Resumed, Author)).State.ShouldBe(AgreementState.Approved);
        var ended = await MoveAsync(draft.Id, AgreementAction.Ended, Author);
        Text(await _store.ReadAsync(draft.Id, default)).ShouldBe(Text(ended));
        // Who stopped and resumed it is in the events; those who wrote its terms stay who they were.
        (ended.State, ended.Version, ended.ApprovedBy).ShouldBe((AgreementState.Ended, 6, Approver));
        ended.ChangedBy.ShouldBe([Author, "submitter"]);
    }

    [Theory]
    [InlineData(AgreementState.Draft, new[] { AgreementAction.Updated, AgreementAction.Submitted, AgreementAction.Ended })]
    [InlineData(AgreementState.Submitted, new[] { AgreementAction.Updated, AgreementAction.Approved, AgreementAction.Ended })]
    [InlineData(AgreementState.Approved, new[] { AgreementAction.Suspended, AgreementAction.Ended })]
    [InlineData(AgreementState.Suspended, new[] { AgreementAction.Resumed, AgreementAction.Ended })]
    [InlineData(AgreementState.Ended, new AgreementAction[0])]
    public async Task A_state_lets_through_what_it_allows_and_nothing_else(AgreementState state, AgreementAction[] allowed)
    {
        foreach (var action in Enum.GetValues<AgreementAction>().Except([AgreementAction.Drafted]))
        {
            var agreement = await InStateAsync(state);
            var result = action == AgreementAction.Updated
                ? await _registry.UpdateAsync(new(agreement.Id), agreement with { DailyQuota = 7 }, "third", default)
                : await _registry.MoveAsync(new(agreement.Id), action, "third", default);
            if (allowed.Contains(action))
            {
                result.Errors.ShouldBeEmpty($"{action} from {state}");
            }
            else
            {
                var error = result.Errors.ShouldHaveSingleItem();
                (error.Code, error.Field).ShouldBe(("WRONG_STATE", "state"));
                Text(await _store.ReadAsync(agreement.Id, default)).ShouldBe(Text(agreement));
            }
        }
    }

    [Fact]
    public async Task A_client_of_another_authorization_server_has_agreements_by_its_name_there()
    {
        (await SucceedAsync(_registry.DraftAsync(SomeAgreement.Draft() with { ClientId = "elsewhere:machine" }, Author, default))).ClientId.ShouldBe("elsewhere:machine");
        (await FailAsync(_registry.DraftAsync(SomeAgreement.Draft() with { ClientId = "nowhere:machine" }, Author, default))).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_CLIENT");
        (await FailAsync(_registry.DraftAsync(SomeAgreement.Draft() with { ClientId = "elsewhere:machine", Purpose = "No Purpose" }, Author, default))).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_PURPOSE");
    }

    [Fact]
    public async Task What_was_submitted_and_is_changed_is_a_draft_again()
    {
        var submitted = await InStateAsync(AgreementState.Submitted);
        var changed = await SucceedAsync(_registry.UpdateAsync(
            new(submitted.Id, submitted.Version), submitted with { Id = "agr-1", RiskAssessment = "Higher.", State = AgreementState.Approved, CreatedBy = "nobody", ChangedBy = [] }, "third", default));
        (changed.Id, changed.State, changed.RiskAssessment, changed.CreatedBy).ShouldBe((submitted.Id, AgreementState.Draft, "Higher.", Author));
        changed.ChangedBy.ShouldBe([Author, "third"]);
        (await FailAsync(_registry.MoveAsync(new(changed.Id), AgreementAction.Approved, Approver, default))).ShouldHaveSingleItem().Code.ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task The_terms_of_an_approved_agreement_are_frozen()
    {
        var approved = await InStateAsync(AgreementState.Approved);
        var error = (await FailAsync(_registry.UpdateAsync(new(approved.Id), approved with { RiskAssessment = "None." }, Author, default))).ShouldHaveSingleItem();
        error.Message.ShouldContain("Draft a new agreement");
        (await _store.ReadAsync(approved.Id, default))!.RiskAssessment.ShouldBe(approved.RiskAssessment);
    }

    [Theory]
    [InlineData(Author)]
    [InlineData("changer")]
    [InlineData("submitter")]
    [InlineData("partner")]
    public async Task Who_wrote_changed_or_submitted_it_and_its_own_client_do_not_approve_it(string by)
    {
        var draft = await SucceedAsync(_registry.DraftAsync(SomeAgreement.Draft(), Author, default));
        await SucceedAsync(_registry.UpdateAsync(new(draft.Id), SomeAgreement.Draft() with { DailyQuota = 7 }, "changer", default));
        await MoveAsync(draft.Id, AgreementAction.Submitted, "submitter");
        (await FailAsync(_registry.MoveAsync(new(draft.Id), AgreementAction.Approved, by, default))).ShouldHaveSingleItem().Code.ShouldBe("OWN_WORK");
        (await MoveAsync(draft.Id, AgreementAction.Approved, Approver)).State.ShouldBe(AgreementState.Approved);
    }

    [Fact]
    public async Task A_change_of_another_version_is_refused_and_an_agreement_that_is_not_there_is_unknown()
    {
        var draft = await InStateAsync(AgreementState.Draft);
        var error = (await FailAsync(_registry.MoveAsync(new(draft.Id, 2), AgreementAction.Submitted, Author, default))).ShouldHaveSingleItem();
        (error.Code, error.Field).ShouldBe(("VERSION_CONFLICT", "version"));
        error.Message.ShouldContain("its version is 1");
        foreach (var id in new[] { "agr-0000000000000000", "", "\0" })
        {
            (await FailAsync(_registry.MoveAsync(new(id), AgreementAction.Ended, Author, default))).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_AGREEMENT");
        }
    }

    [Fact]
    public async Task Of_several_who_change_one_version_one_wins()
    {
        var draft = await InStateAsync(AgreementState.Submitted);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async one =>
            await _registry.UpdateAsync(new(draft.Id, draft.Version), draft with { DailyQuota = one + 1 }, $"changer-{one}", default)));
        var winner = results.Where(result => result.Agreement is not null).ShouldHaveSingleItem().Agreement;
        Text(await _store.ReadAsync(draft.Id, default)).ShouldBe(Text(winner));
        results.SelectMany(result => result.Errors).Select(error => error.Code).Distinct().ShouldBe(["VERSION_CONFLICT"]);
        (await _store.EventsAsync(draft.Id, 10, null, default)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Every_change_leaves_an_event_that_tells_who_when_and_what()
    {
        var draft = await InStateAsync(AgreementState.Draft);
        _clock.Advance(TimeSpan.FromHours(1));
        await MoveAsync(draft.Id, AgreementAction.Submitted, "submitter");
        var events = await _store.EventsAsync(draft.Id, 10, null, default);
        events.Select(entry => (entry.Action, entry.By, entry.At)).ShouldBe(
            [(AgreementAction.Submitted, "submitter", _clock.GetUtcNow()), (AgreementAction.Drafted, Author, draft.CreatedAt)]);
        (events[1].Before, events[0].Before).ShouldBe((null, events[1].After));
        using var after = JsonDocument.Parse(events[0].After);
        (after.RootElement.GetProperty("state").GetString(), after.RootElement.GetProperty("legalBasis").GetString(), after.RootElement.GetProperty("version").GetInt32())
            .ShouldBe(("SUBMITTED", "PUBLIC_TASK", 2));
        after.RootElement.GetProperty("riskAssessment").GetString().ShouldBe(draft.RiskAssessment);
    }

    [Fact]
    public async Task Client_and_contract_are_looked_at_again_when_it_is_approved_and_never_when_it_is_stopped()
    {
        var submitted = await InStateAsync(AgreementState.Submitted);
        var approved = await InStateAsync(AgreementState.Approved);
        await _clients.SaveAsync([Partner with { Purposes = ["audit"] }], default);
        (await FailAsync(_registry.MoveAsync(new(submitted.Id), AgreementAction.Approved, Approver, default))).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_PURPOSE");
        (await MoveAsync(approved.Id, AgreementAction.Suspended, Author)).State.ShouldBe(AgreementState.Suspended);
        (await MoveAsync(approved.Id, AgreementAction.Ended, Author)).State.ShouldBe(AgreementState.Ended);
    }

    [Fact]
    public async Task Many_are_entered_as_approved_at_once_or_none_is()
    {
        var terms = SomeAgreement.Draft();
        (await _registry.EnterApprovedAsync([terms, terms with { Purpose = "theft" }], Author, Approver, default)).ShouldHaveSingleItem().Code.ShouldBe("UNKNOWN_PURPOSE");
        (await _registry.EnterApprovedAsync([terms], Author, Author, default)).ShouldHaveSingleItem().Code.ShouldBe("OWN_WORK");
        (await _store.ListAsync(new(), 10, null, default)).ShouldBeEmpty();
        (await _registry.EnterApprovedAsync([terms, terms], Author, Approver, default)).ShouldBeEmpty();
        var entered = await _store.ListAsync(new(State: AgreementState.Approved), 10, null, default);
        entered.Count.ShouldBe(2);
        entered.ShouldAllBe(agreement => agreement.ApprovedBy == Approver && agreement.CreatedBy == Author && agreement.Version == 3);
        (await _store.EventsAsync(entered[0].Id, 10, null, default)).Select(entry => entry.Action)
            .ShouldBe([AgreementAction.Approved, AgreementAction.Submitted, AgreementAction.Drafted]);
    }

    private async Task<Agreement> InStateAsync(AgreementState state)
    {
        var agreement = await SucceedAsync(_registry.DraftAsync(SomeAgreement.Draft(), Author, default));
        AgreementAction[] way = state switch
        {
            AgreementState.Draft => [],
            AgreementState.Submitted => [AgreementAction.Submitted],
            AgreementState.Approved => [AgreementAction.Submitted, AgreementAction.Approved],
            AgreementState.Suspended => [AgreementAction.Submitted, AgreementAction.Approved, AgreementAction.Suspended],
            _ => [AgreementAction.Ended],
        };
        foreach (var action in way)
        {
            agreement = await MoveAsync(agreement.Id, action, action == AgreementAction.Approved ? Approver : Author);
        }
        return agreement;
    }

    private async Task<Agreement> MoveAsync(string id, AgreementAction action, string by) => await SucceedAsync(_registry.MoveAsync(new(id), action, by, default));

    private static async Task<Agreement> SucceedAsync(ValueTask<AgreementResult> change)
    {
        var result = await change;
        result.Errors.ShouldBeEmpty();
        return result.Agreement.ShouldNotBeNull();
    }

    private static async Task<IReadOnlyList<AgreementError>> FailAsync(ValueTask<AgreementResult> change)
    {
        var result = await change;
        result.Agreement.ShouldBeNull();
        return result.Errors;
    }

    /// <summary>All of it, since records compare their lists by reference.</summary>
    private static string Text(Agreement? agreement) => JsonSerializer.Serialize(agreement);
}
