using System.Data.Common;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Data.Tests.OAuth.Clients;

public sealed class ClientCacheTests : IDisposable
{
    private static readonly TimeSpan Stale = ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1);

    private readonly TestDatabase _database = new();
    private readonly BreakableDatabase _counted;
    private readonly MovedClock _clock = new();
    private readonly ClientStore _store;
    private readonly ClientCache _cache;

    public ClientCacheTests()
    {
        _store = new(_database, _clock);
        _counted = new(_database);
        _cache = new(_counted, new ClientStore(_counted, _clock), new ChangeFeed(_counted, _clock));
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_client_that_is_known_is_found_without_the_database()
    {
        await _store.SaveAsync([Some("partner")], default);
        (await _cache.FindAsync("partner", default)).ShouldNotBeNull();
        var asked = _counted.Asked;
        for (var request = 0; request < 100; request++)
        {
            (await _cache.FindAsync("partner", default)).ShouldNotBeNull();
        }
        _counted.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task Ids_that_nobody_has_are_not_looked_up()
    {
        await _store.SaveAsync([Some("partner")], default);
        await _cache.FindAsync("partner", default);
        var asked = _counted.Asked;
        for (var id = 0; id < 1000; id++)
        {
            (await _cache.FindAsync($"guess-{id}", default)).ShouldBeNull();
        }
        _counted.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task A_change_is_seen_and_only_the_changed_client_is_read_again()
    {
        await _store.SaveAsync([Some("one"), Some("two")], default);
        var two = await FindAsync("two");
        (await FindAsync("one")).State.ShouldBe(ClientState.Approved);
        await _store.SaveAsync([Some("one") with { State = ClientState.Suspended }], default);
        _clock.Advance(Stale);
        (await FindAsync("one")).State.ShouldBe(ClientState.Suspended);
        (await FindAsync("two")).ShouldBeSameAs(two);
    }

    [Fact]
    public async Task A_new_client_is_found()
    {
        await _store.SaveAsync([Some("one")], default);
        (await _cache.FindAsync("two", default)).ShouldBeNull();
        await _store.SaveAsync([Some("two")], default);
        _clock.Advance(Stale);
        (await _cache.FindAsync("two", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_is_told_anything_while_the_database_does_not_answer()
    {
        await _store.SaveAsync([Some("one")], default);
        await FindAsync("one");
        _counted.IsBroken = true;
        (await _cache.FindAsync("one", default)).ShouldNotBeNull();
        _clock.Advance(Stale);
        await Should.ThrowAsync<DbException>(async () => await _cache.FindAsync("one", default));
        _counted.IsBroken = false;
        (await _cache.FindAsync("one", default)).ShouldNotBeNull();
    }

    private async Task<Client> FindAsync(string id) => (await _cache.FindAsync(id, default)).ShouldNotBeNull();

    private static Client Some(string id) =>
        new() { ClientId = id, Name = "", Organisation = "", State = ClientState.Approved, Scopes = ScopeSet.Of("a:read"), Credentials = [] };
}
