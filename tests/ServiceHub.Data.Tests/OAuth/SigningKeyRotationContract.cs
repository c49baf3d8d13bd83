using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.Data.Tests.OAuth;

/// <summary>What holds on every database.</summary>
public abstract class SigningKeyRotationContract(ITestDatabase database) : IDisposable
{
    private readonly MovedClock _clock = new();

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Many_gateways_that_rotate_at_once_agree()
    {
        SigningKeyStore[] gateways = [.. Enumerable.Range(0, 4).Select(_ => new SigningKeyStore(database, database.Ring, new ChangeFeed(database, _clock)))];
        SigningKeys[] keys = [.. gateways.Select(store => new SigningKeys(store, _clock))];
        await Task.WhenAll(keys.Select(own => Task.Run(() => own.LoadAsync(default))));
        var number = await gateways[0].NumberAsync(default);
        SigningKeyState[][] expected =
        [
            [SigningKeyState.Active, SigningKeyState.Announced], [SigningKeyState.Active, SigningKeyState.Retired], [SigningKeyState.Active],
        ];
        foreach (var (days, states) in new[] { 29, 1, 1 }.Zip(expected))
        {
            _clock.Advance(TimeSpan.FromDays(days));
            await Task.WhenAll(gateways.Select(store => Task.Run(() => new KeyRotation(store, new KeyOptions(), _clock).RunAsync(default))));
            (await gateways[0].LoadAsync(default)).Select(key => key.State).Order().ShouldBe(states.Order());
        }
        _clock.Advance(ChangeFeed.Fresh * 2);
        (await gateways[1].NumberAsync(default)).ShouldBeGreaterThan(number);
    }
}
