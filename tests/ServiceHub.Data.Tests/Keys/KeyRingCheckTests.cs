using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Keys;

public sealed class KeyRingCheckTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_ring_that_holds_every_key_in_use_passes()
    {
        await EnterAsync();
        await using var context = _database.CreateDbContext();
        await KeyRingCheck.RunAsync(context, _database.Ring, default);
    }

    [Fact]
    public async Task A_ring_that_lacks_a_key_in_use_is_refused_by_the_keys_id()
    {
        var identifier = await EnterAsync();
        await using var context = _database.CreateDbContext();
        var other = new KeyRing(KeyRingDocument.Create(TimeProvider.System), TimeProvider.System);
        var error = await Should.ThrowAsync<KeyRingException>(() => KeyRingCheck.RunAsync(context, other, default));
        error.Message.ShouldContain(identifier.IndexKeyId);
        error.Message.ShouldContain(identifier.Value.KeyId);
    }

    private async Task<CitizenIdentifier> EnterAsync()
    {
        var citizen = new Citizen { Id = Guid.NewGuid(), Created = DateTimeOffset.UnixEpoch };
        var identifier = new IdentifierVault(_database.Ring).Seal(IdentifierSystem.NationalId, Some.NationalId(1).Digits, "test");
        citizen.Identifiers.Add(identifier);
        await using var context = _database.CreateDbContext();
        context.Citizens.Add(citizen);
        await context.SaveChangesAsync();
        return identifier;
    }
}
