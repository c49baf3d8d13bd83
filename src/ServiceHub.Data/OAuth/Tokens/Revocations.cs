using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>
/// Revocations in the hub's database, those that still matter held in memory. They are at most as many as tokens were issued within
/// a token's life, which the limits on clients bound.
/// </summary>
public sealed class Revocations : IRevocations
{
    /// <summary>A token is accepted a little beyond its end, for clocks that are apart.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly ChangeFeed _feed;
    private readonly TimeProvider _time;
    private readonly Followed<ConcurrentDictionary<string, DateTimeOffset>> _revoked;

    /// <param name="contexts">The database.</param>
    /// <param name="feed">Tells of other gateways' revocations.</param>
    /// <param name="time">Tells which do not matter any more.</param>
    public Revocations(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed, TimeProvider time)
    {
        (_contexts, _feed, _time) = (contexts, feed, time);
        _revoked = new(feed, ChangeName.Revocations, ReadAsync);
    }

    public async ValueTask AddAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var number = await ChangeCounters.BumpAsync(context, ChangeName.Revocations, [], cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Revocations" ("TokenId", "Expires", "Number") VALUES ({tokenId}, {expires.UtcDateTime}, {number}) ON CONFLICT DO NOTHING""",
            cancellation);
        await transaction.CommitAsync(cancellation);
        // Who revoked a token and looks at it here a moment later finds it revoked.
        _feed.Forget();
    }

    public async ValueTask<bool> ContainsAsync(string tokenId, CancellationToken cancellation) =>
        (await _revoked.GetAsync(cancellation)).ContainsKey(tokenId);

    /// <summary>Adds to what is known what is new, so that a thousand known ones are not read again for one more.</summary>
    private async Task<ConcurrentDictionary<string, DateTimeOffset>> ReadAsync(
        ConcurrentDictionary<string, DateTimeOffset>? known, long since, CancellationToken cancellation)
    {
        known ??= new(StringComparer.Ordinal);
        var matters = _time.GetUtcNow() - Margin;
        foreach (var (tokenId, expires) in known)
        {
            if (expires < matters)
            {
                known.TryRemove(tokenId, out _);
            }
        }
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        var added = context.Revocations.AsNoTracking().Where(row => row.Number > since && row.Expires >= matters).AsAsyncEnumerable();
        await foreach (var row in added.WithCancellation(cancellation))
        {
            known[row.TokenId] = row.Expires;
        }
        return known;
    }
}
