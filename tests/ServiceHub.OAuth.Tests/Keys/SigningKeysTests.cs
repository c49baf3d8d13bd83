using System.Security.Cryptography;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Keys;

public class SigningKeysTests
{
    private readonly FixedClock _clock = new();

    [Fact]
    public async Task Makes_a_P256_key_when_there_is_none()
    {
        var store = new MemorySigningKeyStore();
        var keys = await LoadAsync(store);
        var stored = store.Keys.ShouldHaveSingleItem();
        stored.State.ShouldBe(SigningKeyState.Active);
        stored.Created.ShouldBe(_clock.Now);
        keys.Current.KeyId.ShouldBe(stored.KeyId);
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(stored.Pkcs8.Span, out var read);
        read.ShouldBe(stored.Pkcs8.Length);
        ecdsa.KeySize.ShouldBe(256);
    }

    [Fact]
    public async Task Keeps_the_key_that_there_is()
    {
        var store = new MemorySigningKeyStore();
        var first = await LoadAsync(store);
        var second = await LoadAsync(store);
        second.Current.KeyId.ShouldBe(first.Current.KeyId);
        store.Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Agrees_on_one_key_when_many_start_at_once()
    {
        var store = new MemorySigningKeyStore();
        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => LoadAsync(store))));
        var kept = store.Keys.ShouldHaveSingleItem();
        all.ShouldAllBe(keys => keys.Current.KeyId == kept.KeyId && keys.All.Count == 1);
    }

    [Fact]
    public async Task Agrees_with_itself_when_loaded_twice_at_once()
    {
        var store = new MemorySigningKeyStore();
        var keys = new SigningKeys(store, _clock);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => keys.LoadAsync(CancellationToken.None))));
        keys.Current.KeyId.ShouldBe(store.Keys.ShouldHaveSingleItem().KeyId);
    }

    [Fact]
    public async Task Signs_by_the_active_key_and_knows_the_announced_and_the_retired()
    {
        var retired = SigningKey.Create(SigningKeyState.Retired, _clock.Now.AddDays(-60));
        var active = SigningKey.Create(SigningKeyState.Active, _clock.Now.AddDays(-30));
        var announced = SigningKey.Create(SigningKeyState.Announced, _clock.Now);
        var keys = await LoadAsync(new MemorySigningKeyStore(announced, active, retired));
        keys.Current.KeyId.ShouldBe(active.KeyId);
        keys.All.Select(key => key.KeyId).ShouldBe([retired.KeyId, active.KeyId, announced.KeyId]);
        keys.Find(retired.KeyId).ShouldNotBeNull();
        keys.Find("another").ShouldBeNull();
    }

    [Fact]
    public async Task Makes_a_key_when_none_is_active()
    {
        var retired = SigningKey.Create(SigningKeyState.Retired, _clock.Now.AddDays(-60));
        var keys = await LoadAsync(new MemorySigningKeyStore(retired));
        keys.Current.KeyId.ShouldNotBe(retired.KeyId);
        keys.All.Count.ShouldBe(2);
    }

    [Fact]
    public void Serves_nothing_before_it_is_loaded() =>
        Should.Throw<InvalidOperationException>(() => new SigningKeys(new MemorySigningKeyStore(), _clock).Current);

    [Fact]
    public async Task Refuses_a_kept_key_that_cannot_be_read()
    {
        var broken = new StoredSigningKey("broken", SigningKeyState.Active, _clock.Now, new byte[] { 1, 2, 3 });
        var problem = await Should.ThrowAsync<InvalidOperationException>(() => LoadAsync(new MemorySigningKeyStore(broken)));
        problem.Message.ShouldContain("broken");
    }

    [Fact]
    public async Task Refuses_a_kept_key_on_another_curve()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var other = new StoredSigningKey("other", SigningKeyState.Active, _clock.Now, ecdsa.ExportPkcs8PrivateKey());
        await Should.ThrowAsync<InvalidOperationException>(() => LoadAsync(new MemorySigningKeyStore(other)));
    }

    [Fact]
    public async Task Refuses_a_kept_key_under_the_id_of_another()
    {
        var key = SigningKey.Create(SigningKeyState.Active, _clock.Now) with { KeyId = "another" };
        await Should.ThrowAsync<InvalidOperationException>(() => LoadAsync(new MemorySigningKeyStore(key)));
    }

    private async Task<SigningKeys> LoadAsync(MemorySigningKeyStore store)
    {
        var keys = new SigningKeys(store, _clock);
        await keys.LoadAsync(CancellationToken.None);
        return keys;
    }
}
