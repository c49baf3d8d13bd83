using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.IdentityCards;

/// <summary>What holds on every database.</summary>
public abstract class VerificationWorkContract(ITestDatabase database) : IDisposable
{
    private readonly Cards _cards = new(database);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Progress_is_seen_group_by_group_until_the_batch_is_done()
    {
        var batch = await _cards.StartAsync(5);
        var first = await _cards.Work.ReserveAsync(batch, 3, default);
        first.Select(item => item.Number).ShouldBe([0, 1, 2]);
        first[1].Claim.ShouldBe(Cards.Claim(1));
        await _cards.SaveAsync(batch, first, CardVerificationOutcome.Match);
        var running = await _cards.ProgressAsync(batch);
        (running.Batch.State, running.Done).ShouldBe((VerificationBatchState.Running, 3));

        var second = await _cards.Work.ReserveAsync(batch, 3, default);
        second.Select(item => item.Number).ShouldBe([3, 4]);
        await _cards.SaveAsync(batch, second, CardVerificationOutcome.Lost);
        var done = await _cards.ProgressAsync(batch);
        (done.Batch.State, done.Done, done.Batch.Finished).ShouldBe((VerificationBatchState.Done, 5, _cards.Clock.GetUtcNow()));
        done.Counts.ShouldBe([new(CardVerificationOutcome.Match, 3), new(CardVerificationOutcome.Lost, 2)]);
        await using var context = database.CreateDbContext();
        (await context.VerificationItems.AnyAsync(item => item.Claim != null)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_waited_longest_is_next()
    {
        var first = await _cards.StartAsync(2, "first");
        _cards.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _cards.StartAsync(2, "second");
        _cards.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _cards.Work.NextAsync(default))!.Id.ShouldBe(first.Id);
        await _cards.Work.ReserveAsync(first, 1, default);
        (await _cards.Work.NextAsync(default))!.Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task Who_takes_over_asks_again_what_was_not_written_and_counts_it_once()
    {
        var cards = new Cards(database, new(new(1, TimeSpan.FromHours(24)), new(2, TimeSpan.FromHours(1))));
        var batch = await cards.StartAsync(2);
        var lost = await cards.Work.ReserveAsync(batch, 2, default);
        cards.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await cards.Work.ReserveAsync(batch, 2, default);
        again.Select(item => item.Number).ShouldBe([0, 1]);
        // The first was not dead after all: what it writes now is too late.
        await cards.SaveAsync(batch, lost, CardVerificationOutcome.Mismatch);
        (await cards.ProgressAsync(batch)).Done.ShouldBe(0);
        await cards.SaveAsync(batch, again, CardVerificationOutcome.Match);
        (await cards.ProgressAsync(batch)).Counts.ShouldBe([new(CardVerificationOutcome.Match, 2)]);
        (await cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(0), default)).Stamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task Items_beyond_the_clients_limit_wait_until_others_count_no_more()
    {
        var cards = new Cards(database, new(new(5, TimeSpan.FromHours(24)), new(2, TimeSpan.FromHours(1))));
        var batch = await cards.StartAsync(6);
        var items = await cards.Work.ReserveAsync(batch, 6, default);
        items.Count.ShouldBe(2);
        await cards.SaveAsync(batch, items, CardVerificationOutcome.Mismatch);
        (await cards.Work.ReserveAsync(batch, 6, default)).ShouldBeEmpty();
        var resting = (await cards.ProgressAsync(batch)).Batch;
        (resting.State, resting.RetryAt).ShouldBe((VerificationBatchState.Running, cards.Clock.GetUtcNow().AddHours(1)));
        (await cards.Work.NextAsync(default)).ShouldBeNull();
        cards.Clock.Advance(TimeSpan.FromHours(1));
        (await cards.Work.ReserveAsync((await cards.Work.NextAsync(default))!, 6, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_clients_limit_held_up_to_the_end_was_not_asked()
    {
        var cards = new Cards(database, new(new(5, TimeSpan.FromHours(24)), new(2, TimeSpan.FromHours(1))));
        var batch = await cards.StartAsync(6);
        await cards.SaveAsync(batch, await cards.Work.ReserveAsync(batch, 6, default), CardVerificationOutcome.Mismatch);
        await cards.Work.ReserveAsync(batch, 6, default);
        await cards.Work.GiveUpAsync(cards.Clock.GetUtcNow().AddDays(1), default);
        (await cards.ProgressAsync(batch)).Counts.ShouldBe([new(CardVerificationOutcome.Mismatch, 2), new(CardVerificationOutcome.Limited, 4)]);
    }

    [Fact]
    public async Task An_item_whose_card_was_tried_too_often_is_not_asked()
    {
        var cards = new Cards(database, new(new(1, TimeSpan.FromHours(24)), new(9, TimeSpan.FromHours(1))));
        var tried = await cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(0), default);
        await cards.Ledger.SettleAsync(Cards.Owner, Some.NationalId(0), tried.Stamp!.Value, failed: true);
        var batch = await cards.StartAsync(2);
        (await cards.Work.ReserveAsync(batch, 2, default)).ShouldHaveSingleItem().Number.ShouldBe(1);
        (await cards.ProgressAsync(batch)).Counts.ShouldBe([new(CardVerificationOutcome.Limited, 1)]);
    }

    [Fact]
    public async Task Items_wait_for_places_that_may_be_given_back()
    {
        var cards = new Cards(database, new(new(5, TimeSpan.FromHours(24)), new(2, TimeSpan.FromHours(1))));
        var batch = await cards.StartAsync(3);
        var verdicts = new[] { await cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(90), default), await cards.Ledger.ReserveAsync(Cards.Owner, Some.NationalId(91), default) };
        (await cards.Work.ReserveAsync(batch, 3, default)).ShouldBeEmpty();
        (await cards.Work.NextAsync(default)).ShouldBeNull();
        await cards.Ledger.SettleAsync(Cards.Owner, Some.NationalId(90), verdicts[0].Stamp!.Value, failed: false);
        cards.Clock.Advance(TimeSpan.FromSeconds(2));
        (await cards.Work.ReserveAsync((await cards.Work.NextAsync(default))!, 3, default)).ShouldHaveSingleItem();
        (await cards.ProgressAsync(batch)).Done.ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_rests_while_the_agency_does_not_answer_and_says_so()
    {
        var batch = await _cards.StartAsync(2);
        await _cards.SaveAsync(batch, await _cards.Work.ReserveAsync(batch, 2, default), null, rest: TimeSpan.FromSeconds(5));
        (await _cards.Work.NextAsync(default)).ShouldBeNull();
        var resting = (await _cards.ProgressAsync(batch)).Batch;
        (resting.RetryAt, resting.Failures, resting.State).ShouldBe((_cards.Clock.GetUtcNow().AddSeconds(5), 1, VerificationBatchState.Running));
        _cards.Clock.Advance(TimeSpan.FromSeconds(5));
        var next = (await _cards.Work.NextAsync(default))!;
        await _cards.SaveAsync(next, await _cards.Work.ReserveAsync(next, 2, default), CardVerificationOutcome.Match);
        (await _cards.ProgressAsync(batch)).Batch.ShouldSatisfyAllConditions(
            done => done.State.ShouldBe(VerificationBatchState.Done), done => done.RetryAt.ShouldBeNull(), done => done.Failures.ShouldBe(0));
    }

    [Fact]
    public async Task An_item_that_only_fails_is_given_up_and_holds_nobody_back()
    {
        var batch = await _cards.StartAsync(3);
        for (var round = 0; round < 5; round++)
        {
            var items = await _cards.Work.ReserveAsync(batch, 1, default);
            await _cards.SaveAsync(batch, items, items[0].Number == 0 ? null : CardVerificationOutcome.Match, blamed: items[0].Number == 0);
        }
        (await _cards.ProgressAsync(batch)).Counts.ShouldBe([new(CardVerificationOutcome.Match, 2)]);
        for (var round = 0; round < 2; round++)
        {
            await _cards.SaveAsync(batch, await _cards.Work.ReserveAsync(batch, 1, default), null, blamed: true);
        }
        var done = await _cards.ProgressAsync(batch);
        done.Counts.ShouldBe([new(CardVerificationOutcome.Match, 2), new(CardVerificationOutcome.Unavailable, 1)]);
        done.Batch.State.ShouldBe(VerificationBatchState.Done);
    }

    [Fact]
    public async Task A_batch_for_which_the_agency_never_answers_is_given_up()
    {
        var batch = await _cards.StartAsync(2);
        _cards.Clock.Advance(TimeSpan.FromDays(3));
        await _cards.Work.GiveUpAsync(_cards.Clock.GetUtcNow().AddDays(-4), default);
        (await _cards.ProgressAsync(batch)).Batch.State.ShouldBe(VerificationBatchState.Queued);
        await _cards.Work.GiveUpAsync(_cards.Clock.GetUtcNow().AddDays(-2), default);
        var done = await _cards.ProgressAsync(batch);
        done.Batch.State.ShouldBe(VerificationBatchState.Done);
        done.Counts.ShouldBe([new(CardVerificationOutcome.Unavailable, 2)]);
    }

    [Fact]
    public async Task Results_go_when_they_were_kept_long_enough()
    {
        var batch = await _cards.StartAsync(2);
        await _cards.SaveAsync(batch, await _cards.Work.ReserveAsync(batch, 2, default), CardVerificationOutcome.Match);
        _cards.Clock.Advance(TimeSpan.FromDays(6));
        await _cards.Removal.RunAsync(TimeSpan.FromDays(7), default);
        (await _cards.ProgressAsync(batch)).Done.ShouldBe(2);
        _cards.Clock.Advance(TimeSpan.FromDays(2));
        await _cards.Removal.RunAsync(TimeSpan.FromDays(7), default);
        (await _cards.Batches.FindAsync(Cards.Owner, batch.Id, default)).ShouldBeNull();
        await using var context = database.CreateDbContext();
        (await context.VerificationItems.AnyAsync()).ShouldBeFalse();
    }
}
