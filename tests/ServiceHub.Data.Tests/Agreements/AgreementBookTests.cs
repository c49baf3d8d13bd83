using System.Data.Common;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Changes;
using static ServiceHub.Data.Tests.Agreements.SomeAgreement;

namespace ServiceHub.Data.Tests.Agreements;

public sealed class AgreementBookTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly BreakableDatabase _counted;
    private readonly MovedClock _clock = new();
    private readonly AgreementStore _store;
    private readonly AgreementBook _book;

    public AgreementBookTests()
    {
        _counted = new(_database);
        _store = new(_database, new ChangeFeed(_database, _clock));
        _book = new(_counted, new ChangeFeed(_counted, _clock));
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Agreements_come_by_approval_then_id_and_those_that_nobody_approved_last()
    {
        await EnterAsync(Draft("agr-0000000000000001"), Approved("agr-0000000000000004"), Approved("agr-0000000000000003"),
            Approved("agr-0000000000000005", at: Now.AddDays(-1)), Approved("agr-0000000000000006", "bank"));
        (await _book.OfClientAsync("partner", default)).Select(agreement => agreement.Id[^1]).ShouldBe(['5', '3', '4', '1']);
        (await _book.OfClientAsync("nobody", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_reads_no_database_and_is_given_the_list_of_before()
    {
        await EnterAsync(Approved("agr-0000000000000001"));
        var known = await _book.OfClientAsync("partner", default);
        var asked = _counted.Asked;
        for (var request = 0; request < 100; request++)
        {
            (await _book.OfClientAsync("partner", default)).ShouldBeSameAs(known);
        }
        _counted.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task A_change_is_seen_and_only_the_client_whose_it_is_gets_a_new_list()
    {
        await EnterAsync(Approved("agr-0000000000000001"), Approved("agr-0000000000000002", "bank"));
        var (partner, bank) = (await _book.OfClientAsync("partner", default), await _book.OfClientAsync("bank", default));
        await _store.TryWriteAsync([Change(partner[0], partner[0] with { State = AgreementState.Ended, Version = 4 }, AgreementAction.Ended)], default);
        await EnterAsync(Approved("agr-0000000000000003", "newcomer"));
        _clock.Advance(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1));
        (await _book.OfClientAsync("partner", default)).ShouldHaveSingleItem().State.ShouldBe(AgreementState.Ended);
        (await _book.OfClientAsync("bank", default)).ShouldBeSameAs(bank);
        (await _book.OfClientAsync("newcomer", default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_agreement_that_goes_to_another_client_leaves_the_first()
    {
        await EnterAsync(Draft());
        (await _book.OfClientAsync("partner", default)).ShouldHaveSingleItem();
        await _store.TryWriteAsync([Change(Draft(), Draft() with { ClientId = "bank", Version = 2 }, AgreementAction.Updated)], default);
        _clock.Advance(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1));
        (await _book.OfClientAsync("partner", default)).ShouldBeEmpty();
        (await _book.OfClientAsync("bank", default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_is_told_anything_while_the_database_does_not_answer()
    {
        await EnterAsync(Approved("agr-0000000000000001"));
        await _book.OfClientAsync("partner", default);
        _counted.IsBroken = true;
        _clock.Advance(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1));
        await Should.ThrowAsync<DbException>(async () => await _book.OfClientAsync("partner", default));
        _counted.IsBroken = false;
        (await _book.OfClientAsync("partner", default)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(AgreementState.Approved, "2025-12-31", false)]
    [InlineData(AgreementState.Approved, "2026-01-01", true)]
    [InlineData(AgreementState.Approved, "2026-12-31", true)]
    [InlineData(AgreementState.Approved, "2027-01-01", false)]
    [InlineData(AgreementState.Draft, "2026-01-01", false)]
    [InlineData(AgreementState.Submitted, "2026-01-01", false)]
    [InlineData(AgreementState.Suspended, "2026-01-01", false)]
    [InlineData(AgreementState.Ended, "2026-01-01", false)]
    public void An_agreement_is_in_force_while_it_is_approved_from_its_first_day_to_its_last(AgreementState state, string day, bool isInForce) =>
        (Draft() with { State = state }).IsInForce(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(isInForce);

    private async Task EnterAsync(params Agreement[] agreements) =>
        (await _store.TryWriteAsync([.. agreements.Select(agreement => Change(null, agreement))], default)).ShouldBeTrue();
}
