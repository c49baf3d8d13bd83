using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Changes;
using static ServiceHub.Data.Tests.Agreements.SomeAgreement;

namespace ServiceHub.Data.Tests.Agreements;

/// <summary>Agreements in a database, of whichever kind.</summary>
public abstract class AgreementStoreContract : IDisposable
{
    private const string Id = "agr-0000000000000001";

    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly AgreementStore _store;

    protected AgreementStoreContract(ITestDatabase database)
    {
        _database = database;
        _store = new AgreementStore(database, new ChangeFeed(database, _clock));
    }

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        var written = Approved(Id);
        (await WriteAsync(written)).ShouldBeTrue();
        Text(await _store.ReadAsync(Id, default)).ShouldBe(Text(written));
        (await _store.ReadAsync("agr-0000000000000002", default)).ShouldBeNull();
        (await _store.ReadAsync("agr-\0", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_of_an_older_version_writes_neither_agreement_nor_event()
    {
        var draft = Draft();
        await WriteAsync(draft);
        var submitted = draft with { State = AgreementState.Submitted, Version = 2 };
        (await _store.TryWriteAsync([Change(draft, submitted, AgreementAction.Submitted)], default)).ShouldBeTrue();
        var late = draft with { DailyQuota = 7, Version = 2 };
        (await _store.TryWriteAsync([Change(null, Draft("agr-0000000000000002")), Change(draft, late, AgreementAction.Updated)], default)).ShouldBeFalse();
        Text(await _store.ReadAsync(Id, default)).ShouldBe(Text(submitted));
        (await _store.ReadAsync("agr-0000000000000002", default)).ShouldBeNull();
        (await _store.EventsAsync(null, 10, null, default)).Select(entry => entry.Action).ShouldBe([AgreementAction.Submitted, AgreementAction.Drafted]);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_a_failure_that_leaves_nothing()
    {
        await WriteAsync(Draft());
        await Should.ThrowAsync<DbUpdateException>(async () => await WriteAsync(Draft()));
        (await _store.EventsAsync(null, 10, null, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_give_what_the_filter_asks_for_page_by_page()
    {
        await WriteAsync(Draft("agr-0000000000000001"));
        await WriteAsync(Draft("agr-0000000000000002", "bank") with { DataSet = "tax", Purpose = "identity-check" });
        await WriteAsync(Approved("agr-0000000000000003") with { ValidTo = new(2026, 6, 30) });
        (await IdsAsync(new())).ShouldBe([1, 2, 3]);
        (await IdsAsync(new(ClientId: "bank"))).ShouldBe([2]);
        (await IdsAsync(new(ClientId: "\0"))).ShouldBeEmpty();
        (await IdsAsync(new(DataSet: "identity-card"))).ShouldBe([1, 3]);
        (await IdsAsync(new(Purpose: "identity-check"))).ShouldBe([2]);
        (await IdsAsync(new(State: AgreementState.Approved))).ShouldBe([3]);
        (await IdsAsync(new(EndsBefore: new(2026, 7, 1)))).ShouldBe([3]);
        (await IdsAsync(new(EndsBefore: new(2026, 6, 30)))).ShouldBeEmpty();
        (await IdsAsync(new(), 1)).ShouldBe([1]);
        (await IdsAsync(new(), 2, "agr-0000000000000001")).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Events_are_told_newest_first_of_one_or_of_all()
    {
        await WriteAsync(Draft("agr-0000000000000001"));
        await WriteAsync(Draft("agr-0000000000000002"));
        var all = await _store.EventsAsync(null, 10, null, default);
        all.Select(entry => entry.AgreementId).ShouldBe(["agr-0000000000000002", "agr-0000000000000001"]);
        (await _store.EventsAsync(null, 10, all[0].Sequence, default)).ShouldBe([all[1]]);
        (await _store.EventsAsync("agr-0000000000000002", 10, null, default)).ShouldBe([all[0]]);
        (all[0].By, all[0].At, all[0].Before, all[0].After).ShouldBe(("author", Now, null, """{"a":1}"""));
    }

    [Fact]
    public async Task The_gateway_that_changes_an_agreement_knows_it_at_once_and_others_within_a_second()
    {
        var book = new AgreementBook(_database, new ChangeFeed(_database, _clock));
        (await book.OfClientAsync("partner", default)).ShouldBeEmpty();
        await WriteAsync(Approved(Id));
        (await book.OfClientAsync("partner", default)).ShouldBeEmpty();
        _clock.Advance(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1));
        (await book.OfClientAsync("partner", default)).ShouldHaveSingleItem().IsInForce(new(2026, 11, 23)).ShouldBeTrue();

        var feed = new ChangeFeed(_database, _clock);
        var own = new AgreementBook(_database, feed);
        await own.OfClientAsync("partner", default);
        var suspended = Approved(Id) with { State = AgreementState.Suspended, Version = 4 };
        await new AgreementStore(_database, feed).TryWriteAsync([Change(Approved(Id), suspended, AgreementAction.Suspended)], default);
        (await own.OfClientAsync("partner", default)).ShouldHaveSingleItem().State.ShouldBe(AgreementState.Suspended);
    }

    /// <summary>All of it, since records compare their lists by reference.</summary>
    private static string Text(Agreement? agreement) => JsonSerializer.Serialize(agreement);

    private async Task<bool> WriteAsync(Agreement agreement) => await _store.TryWriteAsync([Change(null, agreement)], default);

    private async Task<IEnumerable<int>> IdsAsync(AgreementFilter filter, int count = 10, string? after = null) =>
        (await _store.ListAsync(filter, count, after, default)).Select(agreement => agreement.Id[^1] - '0');
}
