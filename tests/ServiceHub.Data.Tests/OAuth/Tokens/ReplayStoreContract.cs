using ServiceHub.Data.OAuth.Tokens;

namespace ServiceHub.Data.Tests.OAuth.Tokens;

/// <summary>What holds on every database.</summary>
public abstract class ReplayStoreContract(ITestDatabase database) : IDisposable
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddMinutes(5);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_use_is_told_from_the_second()
    {
        var store = new ReplayStore(database, TimeProvider.System);
        (await store.TryAddAsync(new("owner", "id", Later), default)).ShouldBeTrue();
        (await store.TryAddAsync(new("owner", "id", Later), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Owner_and_id_are_kept_apart()
    {
        var store = new ReplayStore(database, TimeProvider.System);
        (await store.TryAddAsync(new("ab", "c", Later), default)).ShouldBeTrue();
        (await store.TryAddAsync(new("a", "bc", Later), default)).ShouldBeTrue();
        (await store.TryAddAsync(new("a", "b\0c", Later), default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_id_is_accepted_once_by_two_gateways_under_load()
    {
        ReplayStore[] gateways = [new(database, TimeProvider.System), new(database, TimeProvider.System)];
        var first = await Task.WhenAll(Enumerable.Range(0, 2000).Select(use => Task.Run(async () =>
            (Id: use / 4, IsFirst: await gateways[use % 2].TryAddAsync(new("owner", $"{use / 4}", Later), default)))));
        first.Where(use => use.IsFirst).Select(use => use.Id).Order().ShouldBe(Enumerable.Range(0, 500));
    }
}
