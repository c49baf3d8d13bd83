using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Tests.Changes;

public sealed class ChangeFeedTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly BreakableDatabase _counted;
    private readonly MovedClock _clock = new();
    private readonly ChangeFeed _feed;

    public ChangeFeedTests()
    {
        _counted = new(_database);
        _feed = new(_counted, _clock);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_look()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await _feed.NumberAsync(ChangeName.Clients, default))));
        _counted.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_looks_while_nobody_asks()
    {
        await _feed.NumberAsync(ChangeName.Clients, default);
        _clock.Advance(TimeSpan.FromHours(1));
        _counted.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_is_counted_with_its_transaction_only()
    {
        await using (var context = _database.CreateDbContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await ChangeCounters.BumpAsync(context, ChangeName.Clients, ["a"], default);
        }
        (await _feed.NumberAsync(ChangeName.Clients, default)).ShouldBe(0);
        await using (var context = _database.CreateDbContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await ChangeCounters.BumpAsync(context, ChangeName.Clients, ["a"], default)).ShouldBe(1);
            (await ChangeCounters.BumpAsync(context, ChangeName.Clients, ["a", "b"], default)).ShouldBe(2);
            await transaction.CommitAsync();
        }
        _clock.Advance(ChangeFeed.Fresh * 2);
        (await _feed.NumberAsync(ChangeName.Clients, default)).ShouldBe(2);
        (await _feed.NumberAsync(ChangeName.Revocations, default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_outside_a_transaction_is_refused()
    {
        await using var context = _database.CreateDbContext();
        await Should.ThrowAsync<InvalidOperationException>(() => ChangeCounters.BumpAsync(context, ChangeName.Clients, [], default));
    }
}
