using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.OAuth;

namespace ServiceHub.Data.Tests.OAuth;

/// <summary>What holds on every database.</summary>
public abstract class CredentialUsesContract(ITestDatabase database) : IDisposable
{
    private readonly MovedClock _clock = new();

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_last_use_is_kept_to_the_minute()
    {
        var (one, other) = (new CredentialUses(database, _clock), new CredentialUses(database, _clock));
        var begun = _clock.GetUtcNow();
        other.Mark("client", "first");
        _clock.Advance(TimeSpan.FromSeconds(150));
        one.Mark("client", "first");
        one.Mark("client", "second");
        await one.SaveAsync(default);
        // What it knows is older.
        await other.SaveAsync(default);
        await using var context = database.CreateDbContext();
        var uses = await context.CredentialUses.AsNoTracking().ToListAsync();
        uses.Select(use => (use.CredentialId, use.LastUsed)).ShouldBe([("first", begun.AddMinutes(2)), ("second", begun.AddMinutes(2))], ignoreOrder: true);
    }
}
