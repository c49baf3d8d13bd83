using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Data.Tests.IdentityCards;

/// <summary>What holds on every database.</summary>
public abstract class VerificationBatchesContract(ITestDatabase database) : IDisposable
{
    private readonly Cards _cards = new(database);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_batch_waits_with_all_its_items_in_order()
    {
        var batch = await _cards.StartAsync(40);
        (await _cards.ProgressAsync(batch)).Batch.State.ShouldBe(VerificationBatchState.Queued);
        var results = await _cards.Batches.ResultsAsync(batch.Id, 100, null, default);
        results.Select(result => result.Reference).ShouldBe(Enumerable.Range(0, 40).Select(number => $"r{number}"));
        (await _cards.Batches.ResultsAsync(batch.Id, 2, 36, default)).Select(result => result.Number).ShouldBe([37, 38]);
    }

    [Fact]
    public async Task What_is_claimed_stands_nowhere_in_the_clear()
    {
        await _cards.StartAsync(1);
        await using var context = database.CreateDbContext();
        var item = await context.VerificationItems.SingleAsync();
        System.Text.Encoding.Latin1.GetString(item.Claim!).ShouldNotContain(Cards.Claim(0).Number.Digits);
    }

    [Fact]
    public async Task The_same_key_with_the_same_items_is_the_same_batch_and_with_others_a_conflict()
    {
        var batch = await _cards.StartAsync(3);
        (await _cards.StartAsync(3)).Id.ShouldBe(batch.Id);
        (await _cards.Batches.StartAsync(Cards.Owner, "key", Cards.Items(4), 5, default)).Outcome.ShouldBe(StartOutcome.Conflict);
        (await _cards.Batches.StartAsync(Cards.Other, "key", Cards.Items(4), 5, default)).Outcome.ShouldBe(StartOutcome.Started);
    }

    [Fact]
    public async Task One_key_that_comes_often_at_once_starts_one_batch()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _cards.StartAsync(20))));
        started.Select(batch => batch.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task No_more_batches_are_under_way_than_may_be()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(key => Task.Run(async () =>
            (await _cards.Batches.StartAsync(Cards.Owner, $"{key}", Cards.Items(2), 3, default)).Outcome)));
        outcomes.Count(outcome => outcome == StartOutcome.Started).ShouldBe(3);
        outcomes.Count(outcome => outcome == StartOutcome.TooMany).ShouldBe(5);
        var first = (await _cards.Work.NextAsync(default))!;
        await _cards.Batches.CancelAsync(Cards.Owner, first.Id, default);
        (await _cards.Batches.StartAsync(Cards.Owner, "another", Cards.Items(2), 3, default)).Outcome.ShouldBe(StartOutcome.Started);
    }

    [Fact]
    public async Task Nobody_else_sees_or_cancels_it()
    {
        var batch = await _cards.StartAsync(1);
        (await _cards.Batches.FindAsync(Cards.Other, batch.Id, default)).ShouldBeNull();
        (await _cards.Batches.CancelAsync(Cards.Other, batch.Id, default)).ShouldBeNull();
        (await _cards.Batches.FindAsync(Cards.Owner, "no\0such", default)).ShouldBeNull();
        (await _cards.ProgressAsync(batch)).Batch.State.ShouldBe(VerificationBatchState.Queued);
    }

    [Fact]
    public async Task A_cancelled_batch_keeps_what_is_known_and_forgets_what_was_claimed()
    {
        var batch = await _cards.StartAsync(5);
        var items = await _cards.Work.ReserveAsync(batch, 2, default);
        await _cards.SaveAsync(batch, items, CardVerificationOutcome.Match);
        var cancelled = (await _cards.Batches.CancelAsync(Cards.Owner, batch.Id, default))!;
        cancelled.Batch.State.ShouldBe(VerificationBatchState.Cancelled);
        cancelled.Batch.Finished.ShouldNotBeNull();
        cancelled.Counts.ShouldBe([new(CardVerificationOutcome.Match, 2)]);
        (await _cards.Work.NextAsync(default)).ShouldBeNull();
        await using var context = database.CreateDbContext();
        (await context.VerificationItems.AnyAsync(item => item.Claim != null)).ShouldBeFalse();
    }
}
