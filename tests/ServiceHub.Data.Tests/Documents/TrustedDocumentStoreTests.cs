using ServiceHub.Data.Documents;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Data.Tests.Documents;

public sealed class TrustedDocumentStoreTests : IAsyncLifetime, IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly SteppingTime _time = new();
    private readonly TrustedDocumentStore _store;

    public TrustedDocumentStoreTests() => _store = new(_database, _time);

    public async Task InitializeAsync() => await new ClientStore(_database, _time).SaveAsync([Client("one"), Client("two")], default);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_document_belongs_to_its_client_alone()
    {
        await _store.AddAsync("one", [Document("one", "a", "{ a }")], default);
        (await _store.FindTextAsync("one", "a", default)).ShouldBe("{ a }");
        (await _store.FindTextAsync("two", "a", default)).ShouldBeNull();
        (await _store.HashesAsync("one", default)).ShouldBe(["a"]);
        (await _store.HashesAsync("two", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Adding_again_adds_only_what_is_new()
    {
        (await _store.AddAsync("one", [Document("one", "a", "{ a }")], default)).ShouldBe(1);
        (await _store.AddAsync("one", [Document("one", "a", "{ a }"), Document("one", "b", "{ b }")], default)).ShouldBe(1);
        (await _store.AddAsync("one", [Document("one", "a", "{ a }"), Document("one", "b", "{ b }")], default)).ShouldBe(0);
        (await _store.ListAsync("one", default)).Select(document => document.Sha256).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Every_change_leaves_another_stamp()
    {
        var stamps = new List<ClientDocumentsState?> { await State() };
        await _store.AddAsync("one", [Document("one", "a", "{ a }")], default);
        stamps.Add(await State());
        await _store.SetOnlyTrustedAsync("one", true, default);
        stamps.Add(await State());
        await _store.RemoveAsync("one", "a", default);
        stamps.Add(await State());
        stamps.ShouldBeUnique();
        stamps[^1]!.OnlyTrusted.ShouldBeTrue();
        (await _store.FindStateAsync("two", default))!.OnlyTrusted.ShouldBeFalse();
        (await _store.FindStateAsync("nobody", default)).ShouldBeNull();

        async Task<ClientDocumentsState?> State() => await _store.FindStateAsync("one", default);
    }

    [Fact]
    public async Task Removing_tells_whether_it_was_there()
    {
        await _store.AddAsync("one", [Document("one", "a", "{ a }")], default);
        (await _store.RemoveAsync("two", "a", default)).ShouldBeFalse();
        (await _store.RemoveAsync("one", "a", default)).ShouldBeTrue();
        (await _store.RemoveAsync("one", "a", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_most_recently_used_come_first_and_the_unused_last()
    {
        await _store.AddAsync("one", [Document("one", "a", "{ a }"), Document("one", "b", "{ b }"), Document("one", "c", "{ c }")], default);
        await _store.AddAsync("two", [Document("two", "a", "{ a }")], default);
        await _store.MarkUsedAsync("one", ["c"], default);
        await _store.MarkUsedAsync("one", ["b"], default);
        (await _store.MostRecentAsync(3, default)).Select(document => (document.ClientId, document.Sha256))
            .ShouldBe([("one", "b"), ("one", "c"), ("two", "a")]);
    }

    [Fact]
    public async Task Writing_a_client_anew_keeps_its_documents_and_is_seen()
    {
        await _store.AddAsync("one", [Document("one", "a", "{ a }")], default);
        var before = await _store.FindStateAsync("one", default);
        await new ClientStore(_database, _time).SaveAsync([Client("one") with { OnlyTrustedDocuments = true }], default);
        (await _store.HashesAsync("one", default)).ShouldBe(["a"]);
        var after = await _store.FindStateAsync("one", default);
        after.ShouldNotBe(before);
        after!.OnlyTrusted.ShouldBeTrue();
        (await new ClientStore(_database, _time).FindAsync("one", default))!.OnlyTrustedDocuments.ShouldBeTrue();
    }

    private static Client Client(string id) =>
        new() { ClientId = id, Name = "", Organisation = "", State = ClientState.Approved, Scopes = ScopeSet.Of("a:read"), Credentials = [] };

    private TrustedDocumentRow Document(string client, string sha256, string text) =>
        new() { ClientId = client, Sha256 = sha256, Document = text, Operations = "", Created = _time.GetUtcNow() };

    /// <summary>No two moments are the same.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 1, 7, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now = _now.AddSeconds(1);
    }
}
