using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Tests.OAuth.Tokens;

/// <summary>What holds on every database.</summary>
public abstract class ExpiredRowsContract(ITestDatabase database) : IDisposable
{
    private readonly MovedClock _clock = new();

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_has_expired_goes_and_the_rest_stays()
    {
        var now = _clock.GetUtcNow();
        var (soon, late) = (now.AddMinutes(1), now.AddDays(1));
        var artifacts = new ArtifactStore(database, database.Ring, _clock);
        var revocations = new Revocations(database, new ChangeFeed(database, _clock), _clock);
        var replays = new ReplayStore(database, TimeProvider.System);
        foreach (var expires in new[] { soon, late })
        {
            await artifacts.PutAsync(new(ArtifactKind.Code, $"{expires:O}", default, $"{expires:O}", expires), default);
            await revocations.AddAsync($"{expires:O}", expires, default);
            await Task.WhenAll(Enumerable.Range(0, 600).Select(async use => await replays.TryAddAsync(new($"{expires:O}", $"{use}", expires), default)));
        }
        _clock.Advance(TimeSpan.FromHours(1));

        (await new ExpiredRows(database, _clock).RemoveAsync(TimeSpan.FromDays(1), default)).ShouldBe(602);

        await using var context = database.CreateDbContext();
        (await context.Artifacts.SingleAsync()).Expires.ShouldBe(late);
        (await context.Revocations.SingleAsync()).Expires.ShouldBe(late);
        (await context.OneTimeUses.CountAsync()).ShouldBe(600);
    }

    [Fact]
    public async Task What_came_into_an_ended_family_goes_before_it_could_live_again()
    {
        var artifacts = new ArtifactStore(database, database.Ring, _clock);
        await artifacts.EndFamilyAsync("family", default);
        await artifacts.PutAsync(new(ArtifactKind.RefreshToken, "handle", default, "family", _clock.GetUtcNow().AddDays(30)), default);
        _clock.Advance(TimeSpan.FromDays(2));
        await new ExpiredRows(database, _clock).RemoveAsync(TimeSpan.FromDays(1), default);
        (await artifacts.FindAsync(ArtifactKind.RefreshToken, "handle", default)).ShouldBeNull();
        await using var context = database.CreateDbContext();
        (await context.EndedFamilies.AnyAsync()).ShouldBeFalse();
    }
}
