using ServiceHub.Data.Leases;

namespace ServiceHub.Data.Tests.Leases;

/// <summary>What holds on every database.</summary>
public abstract class LeaseStoreContract : IDisposable
{
    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();
    private readonly LeaseStore _leases;

    protected LeaseStoreContract(ITestDatabase database) => (_database, _leases) = (database, new LeaseStore(database, _clock));

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task One_of_many_gets_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _leases.TryTakeAsync("work", default))));
        await using var lease = taken.Where(lease => lease is not null).ShouldHaveSingleItem();
        await using var other = (await _leases.TryTakeAsync("other work", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_lets_it_go_leaves_it_to_the_next_at_once()
    {
        await (await _leases.TryTakeAsync("work", default)).ShouldNotBeNull().DisposeAsync();
        await using var next = (await _leases.TryTakeAsync("work", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_taken_from_who_does_not_renew_it_and_not_given_back()
    {
        await using var dead = (await _leases.TryTakeAsync("work", default)).ShouldNotBeNull();
        _clock.Advance(LeaseStore.Length - TimeSpan.FromSeconds(1));
        (await _leases.TryTakeAsync("work", default)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(2));
        await using var next = (await _leases.TryTakeAsync("work", default)).ShouldNotBeNull();
        await dead.DisposeAsync();
        (await _leases.TryTakeAsync("work", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_renews_it_keeps_it()
    {
        (await _leases.TryHoldAsync("work", "a", default)).ShouldBeTrue();
        _clock.Advance(LeaseStore.Length / 2);
        (await _leases.TryHoldAsync("work", "a", default)).ShouldBeTrue();
        _clock.Advance(LeaseStore.Length / 2 + TimeSpan.FromSeconds(1));
        (await _leases.TryHoldAsync("work", "b", default)).ShouldBeFalse();
    }
}
