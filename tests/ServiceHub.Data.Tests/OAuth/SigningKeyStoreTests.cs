using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Data.Tests.OAuth;

public sealed class SigningKeyStoreTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_key_comes_back_as_it_was()
    {
        var store = new SigningKeyStore(_database, _database.Ring, new ChangeFeed(_database, TimeProvider.System));
        var key = Key("one", SigningKeyState.Active);
        await store.AddAsync(key, CancellationToken.None);
        var kept = (await store.LoadAsync(CancellationToken.None)).ShouldHaveSingleItem();
        kept.KeyId.ShouldBe("one");
        kept.Created.ShouldBe(key.Created);
        kept.Pkcs8.ToArray().ShouldBe(key.Pkcs8.ToArray());
    }

    [Fact]
    public async Task The_private_part_is_not_stored_in_the_clear()
    {
        await new SigningKeyStore(_database, _database.Ring, new ChangeFeed(_database, TimeProvider.System)).AddAsync(Key("one", SigningKeyState.Active), CancellationToken.None);
        await using var context = _database.CreateDbContext();
        (await context.SigningKeys.SingleAsync()).Pkcs8.Bytes.AsSpan().IndexOf(Secret).ShouldBe(-1);
    }

    [Fact]
    public async Task Of_two_active_keys_the_first_wins()
    {
        var store = new SigningKeyStore(_database, _database.Ring, new ChangeFeed(_database, TimeProvider.System));
        await store.AddAsync(Key("one", SigningKeyState.Active), CancellationToken.None);
        await store.AddAsync(Key("two", SigningKeyState.Active), CancellationToken.None);
        await store.AddAsync(Key("three", SigningKeyState.Retired), CancellationToken.None);
        (await store.LoadAsync(CancellationToken.None)).Select(key => key.KeyId).ShouldBe(["one", "three"], ignoreOrder: true);
    }

    private static ReadOnlySpan<byte> Secret => "a private key in PKCS#8"u8;

    private static StoredSigningKey Key(string id, SigningKeyState state) =>
        new(id, state, new DateTimeOffset(2026, 11, 1, 7, 0, 0, TimeSpan.Zero), Secret.ToArray());
}
