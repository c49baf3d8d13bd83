using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.IdentityCards;

/// <summary>What holds on every database.</summary>
public abstract class FailureLedgerContract(ITestDatabase database) : IDisposable
{
    private readonly Cards _cards = new(database, new(new(3, TimeSpan.FromHours(24)), new(10, TimeSpan.FromHours(1))));

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task After_so_many_failures_a_card_is_closed_to_every_client()
    {
        await FailAsync(Cards.Owner, 1, times: 3);
        var verdict = await _cards.Ledger.ReserveAsync(Cards.Other, Some.NationalId(1), default);
        verdict.Stamp.ShouldBeNull();
        verdict.IsOfCard.ShouldBeTrue();
        verdict.Wait.ShouldBe(TimeSpan.FromHours(24));
        (await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(2), default)).Stamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_so_many_failures_a_client_is_refused_for_every_card()
    {
        foreach (var card in Enumerable.Range(0, 10))
        {
            await FailAsync(Cards.Owner, card, times: 1);
        }
        var verdict = await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(99), default);
        verdict.IsOfCard.ShouldBeFalse();
        verdict.IsLasting.ShouldBeTrue();
        verdict.Wait.ShouldBe(TimeSpan.FromHours(1));
        (await _cards.Ledger.ReserveAsync(Cards.Other, Some.NationalId(99), default)).Stamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_did_not_fail_is_given_back()
    {
        for (var i = 0; i < 20; i++)
        {
            var verdict = await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(1), default);
            await _cards.Ledger.SettleAsync(Cards.Owner, Some.NationalId(1), verdict.Stamp.ShouldNotBeNull(), failed: false);
        }
    }

    [Fact]
    public async Task Room_comes_back_with_each_failure_that_has_grown_old()
    {
        await FailAsync(Cards.Owner, 1, times: 1);
        _cards.Clock.Advance(TimeSpan.FromHours(12));
        await FailAsync(Cards.Owner, 1, times: 2);
        (await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(1), default)).Wait.ShouldBe(TimeSpan.FromHours(12));
        _cards.Clock.Advance(TimeSpan.FromHours(12));
        await FailAsync(Cards.Owner, 1, times: 1);
        (await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(1), default)).Stamp.ShouldBeNull();
    }

    [Fact]
    public async Task Those_under_way_count_but_do_not_close_for_long()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(1), default)).Stamp.ShouldNotBeNull();
        }
        var verdict = await _cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(1), default);
        verdict.ShouldBe(new FailureVerdict { IsOfCard = true, Wait = TimeSpan.FromSeconds(1) });
    }

    [Fact]
    public async Task Two_gateways_give_no_more_places_than_there_are()
    {
        var gateways = new[] { _cards, new Cards(database, new(new(3, TimeSpan.FromHours(24)), new(10, TimeSpan.FromHours(1)))) };
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 60).Select(request => Task.Run(() =>
            gateways[request % 2].Ledger.ReserveAsync(Cards.Owner, Some.NationalId(request / 2 % 5), default))));
        verdicts.Count(verdict => verdict.Stamp is not null).ShouldBe(10);
    }

    [Fact]
    public async Task Neither_numbers_nor_their_bare_hashes_are_kept()
    {
        await FailAsync(Cards.Owner, 1, times: 1);
        await using var context = database.CreateDbContext();
        var subjects = await context.FailureLimits.Select(row => row.Subject).ToListAsync();
        subjects.Count.ShouldBe(2);
        subjects.ShouldNotContain(subject => subject.SequenceEqual(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Some.NationalId(1).Digits))));
    }

    [Fact]
    public async Task Counts_that_count_no_more_are_removed()
    {
        await FailAsync(Cards.Owner, 1, times: 1);
        _cards.Clock.Advance(TimeSpan.FromHours(2));
        await _cards.Removal.RunAsync(TimeSpan.FromDays(7), default);
        await using var context = database.CreateDbContext();
        (await context.FailureLimits.CountAsync()).ShouldBe(1);
        _cards.Clock.Advance(TimeSpan.FromHours(24));
        await _cards.Removal.RunAsync(TimeSpan.FromDays(7), default);
        (await context.FailureLimits.CountAsync()).ShouldBe(0);
    }

    private async Task FailAsync(VerificationOwner owner, int card, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var verdict = await _cards.Ledger.ReserveAsync(owner, Some.NationalId(card), default);
            await _cards.Ledger.SettleAsync(owner, Some.NationalId(card), verdict.Stamp.ShouldNotBeNull(), failed: true);
        }
    }
}
