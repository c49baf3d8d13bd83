using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Tokens;

namespace ServiceHub.Data.Tests.OAuth.Tokens;

/// <summary>What holds on every database.</summary>
public abstract class RevocationsContract : IDisposable
{
    private readonly ITestDatabase _database;
    private readonly MovedClock _clock = new();

    protected RevocationsContract(ITestDatabase database) => _database = database;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_one_gateway_revokes_the_other_refuses_a_second_later()
    {
        var (one, other) = (Gateway(), Gateway());
        (await other.ContainsAsync("token", default)).ShouldBeFalse();
        await one.AddAsync("token", _clock.GetUtcNow().AddMinutes(5), default);
        await one.AddAsync("token", _clock.GetUtcNow().AddMinutes(5), default);
        _clock.Advance(ChangeFeed.Fresh + TimeSpan.FromMilliseconds(1));
        foreach (var gateway in new[] { one, other })
        {
            (await gateway.ContainsAsync("token", default)).ShouldBeTrue();
            (await gateway.ContainsAsync("another", default)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_gateway_that_revokes_a_token_refuses_it_at_once()
    {
        var gateway = Gateway();
        (await gateway.ContainsAsync("token", default)).ShouldBeFalse();
        await gateway.AddAsync("token", _clock.GetUtcNow().AddMinutes(5), default);
        (await gateway.ContainsAsync("token", default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Revocations_that_come_one_after_the_other_are_all_known()
    {
        var (one, other) = (Gateway(), Gateway());
        for (var token = 0; token < 5; token++)
        {
            await one.AddAsync($"{token}", _clock.GetUtcNow().AddMinutes(5), default);
            _clock.Advance(ChangeFeed.Fresh * 2);
            (await other.ContainsAsync($"{token}", default)).ShouldBeTrue();
        }
        (await other.ContainsAsync("0", default)).ShouldBeTrue();
    }

    private Revocations Gateway() => new Revocations(_database, new ChangeFeed(_database, _clock), _clock);
}
