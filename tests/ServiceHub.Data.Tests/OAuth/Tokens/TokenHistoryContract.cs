using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Tests.OAuth.Tokens;

/// <summary>What holds on every database.</summary>
public abstract class TokenHistoryContract(ITestDatabase database) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public void Dispose()
    {
        database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_taken_in_is_written_when_the_hub_stops()
    {
        await using (var history = new TokenHistory(database, NullLogger<TokenHistory>.Instance, TimeProvider.System))
        {
            await Task.WhenAll(Enumerable.Range(0, 1000).Select(token => Task.Run(async () => await history.AddAsync(Some($"{token}"), default))));
        }
        await using var context = database.CreateDbContext();
        (await context.TokenHistory.CountAsync()).ShouldBe(1000);
        var row = await context.TokenHistory.SingleAsync(token => token.TokenId == "7");
        (row.ClientId, row.CredentialId, row.GrantType, row.Scopes, row.Purpose, row.Expires - row.Issued)
            .ShouldBe(("client", "credential", "client_credentials", "a:read b:read", null, TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task While_nothing_can_be_written_nothing_is_taken_in_and_what_was_is_not_lost()
    {
        var broken = new BreakableDatabase(database) { IsBroken = true };
        await using (var history = new TokenHistory(broken, NullLogger<TokenHistory>.Instance, TimeProvider.System))
        {
            await history.AddAsync(Some("before"), default);
            await UntilAsync(async () => await RefusesAsync(history));
            broken.IsBroken = false;
            await UntilAsync(async () => !await RefusesAsync(history));
        }
        await using var context = database.CreateDbContext();
        (await context.TokenHistory.AnyAsync(token => token.TokenId == "before")).ShouldBeTrue();
    }

    private static async Task<bool> RefusesAsync(TokenHistory history)
    {
        try
        {
            await history.AddAsync(Some(Guid.NewGuid().ToString()), default);
            return false;
        }
        catch (DbException)
        {
            return true;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isTrue())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static TokenRecord Some(string id)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(id, "client", "credential", "client_credentials", "a:read b:read", null, now, now.AddMinutes(10));
    }
}
