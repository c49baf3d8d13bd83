using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;
using ServiceHub.Data.Tests.Keys;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.Citizens;

/// <summary>What holds on every database.</summary>
public abstract class EntryLocksContract(ITestDatabase database) : IDisposable
{
    private const int People = 40;

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public Task Gateways_before_and_after_a_keys_moment_enter_nobody_twice() =>
        EnterAtOnceAsync(announced => [announced, Active(announced)]);

    [Fact]
    public Task A_gateway_that_has_the_older_key_no_more_and_one_that_has_it_enter_nobody_twice() =>
        EnterAtOnceAsync(announced => [Active(announced), Rings.Newest(Active(announced))]);

    private static KeyRingDocument Active(KeyRingDocument announced) =>
        new([.. announced.Keys.Select(key => key.ActiveFrom > TimeProvider.System.GetUtcNow() ? key with { ActiveFrom = TimeProvider.System.GetUtcNow() } : key)]);

    private async Task EnterAtOnceAsync(Func<KeyRingDocument, IReadOnlyList<KeyRingDocument>> rings)
    {
        var announced = database.Ring.Document.With(KeyUse.Index, TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1));
        var gateways = rings(announced).Select(document => new IdentifierVault(new KeyRing(document, TimeProvider.System))).ToList();
        for (var number = 0; number < People; number++)
        {
            await Task.WhenAll(gateways.SelectMany(vault => new[] { vault, vault }).Select(vault => Task.Run(() => EnterAsync(vault, number))));
        }
        await using var context = database.CreateDbContext();
        (await context.Identifiers.CountAsync()).ShouldBe(People);
        (await context.Identifiers.Select(row => row.IndexKeyId).Distinct().CountAsync()).ShouldBeInRange(1, gateways.Count);
        (await context.Leases.AnyAsync()).ShouldBeFalse();
    }

    private async Task EnterAsync(IdentifierVault vault, int number)
    {
        await using var context = database.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await new EntryLocks(vault).TakeAsync(context, [Some.NationalId(number)], default);
        var hashes = vault.Candidates(Some.NationalId(number)).ToArray();
        if (!await context.Identifiers.AnyAsync(row => hashes.Contains(row.IndexHash)))
        {
            var citizen = new Citizen { Id = Guid.NewGuid(), Created = DateTimeOffset.UnixEpoch };
            citizen.Identifiers.Add(vault.Seal(IdentifierSystem.NationalId, Some.NationalId(number).Digits, "test"));
            context.Citizens.Add(citizen);
            await context.SaveChangesAsync();
        }
        await transaction.CommitAsync();
    }
}
