using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Quotas;

/// <summary>
/// What was used of some quotas, which nobody else reads or changes before the context's transaction ends. Everybody opens rows in one
/// order, so that two who wait for each other cannot be.
/// </summary>
internal sealed class QuotaBook
{
    private static readonly RowBatch Uses = new("QuotaUses", "Policy", "Resets", "Used");
    private static readonly RowBatch Keys = new("QuotaKeys", "Id", "Fingerprint", "IsCharged", "Expires");

    /// <summary>How long a request is known again.</summary>
    private static readonly TimeSpan KeyLives = TimeSpan.FromDays(1);

    private readonly Dictionary<(string Policy, long Resets), long> _used = [];
    private readonly Dictionary<string, QuotaKeyRow> _keys = [];
    private readonly HubDbContext _context;
    private readonly DateTimeOffset _now;

    private QuotaBook(HubDbContext context, DateTimeOffset now) => (_context, _now) = (context, now);

    /// <param name="context">A context in a transaction.</param>
    /// <param name="orders">What will be charged.</param>
    /// <param name="now">The moment of it.</param>
    public static async Task<QuotaBook> OpenAsync(HubDbContext context, IReadOnlyList<QuotaOrder> orders, DateTimeOffset now)
    {
        var book = new QuotaBook(context, now);
        await book.LockKeysAsync([.. orders.Select(order => order.Key).OfType<IdempotencyKey>()]);
        await book.LockUsesAsync(orders);
        return book;
    }

    public QuotaVerdict Charge(QuotaOrder order)
    {
        var key = order.Key is { } given ? _keys[Convert.ToHexString(given.Id)] : null;
        var isKnown = key is { IsCharged: true };
        var request = StateOf(order.Request);
        List<QuotaState> citizens = [.. order.Citizens.Select(charge => isKnown ? StateOf(charge with { Units = 0 }) : StateOf(charge))];
        var outcome = isKnown && !key!.Fingerprint.AsSpan().SequenceEqual(order.Key!.Fingerprint) ? QuotaOutcome.KeyConflict
            : !request.IsGranted ? QuotaOutcome.TooManyRequests
            : citizens.Count > 0 && !citizens.Exists(state => state.IsGranted) ? QuotaOutcome.QuotaExceeded
            : QuotaOutcome.Granted;
        if (outcome != QuotaOutcome.Granted)
        {
            return new(outcome, request, citizens);
        }
        if (key is { IsCharged: false })
        {
            // What was charged in part must not be free the next time.
            (key.Fingerprint, key.IsCharged) = (order.Key!.Fingerprint, citizens.TrueForAll(state => state.IsGranted));
        }
        return new(outcome, Take(request), [.. citizens.Select(Take)]);
    }

    public async Task SaveAsync()
    {
        await WriteAsync(
            Uses, [.. _used.OrderBy(use => use.Key).Select(use => new object?[] { use.Key.Policy, use.Key.Resets, use.Value })],
            """ON CONFLICT ("Policy", "Resets") DO UPDATE SET "Used" = excluded."Used" """);
        if (_keys.Count > 0)
        {
            await WriteAsync(
                Keys, [.. _keys.Values.Select(key => new object?[] { key.Id, key.Fingerprint, key.IsCharged, key.Expires.UtcDateTime })],
                """ON CONFLICT ("Id") DO UPDATE SET "Fingerprint" = excluded."Fingerprint", "IsCharged" = excluded."IsCharged", "Expires" = excluded."Expires" """);
        }
    }

    private QuotaState StateOf(QuotaCharge charge)
    {
        var resets = Resets(charge.Period);
        var left = Math.Max(0, charge.Limit - _used[(charge.Policy, resets.ToUnixTimeSeconds())]);
        return new(charge, charge.Units <= left, left, resets);
    }

    private QuotaState Take(QuotaState state)
    {
        if (!state.IsGranted)
        {
            return state;
        }
        _used[(state.Charge.Policy, state.Resets.ToUnixTimeSeconds())] += state.Charge.Units;
        return state with { Remaining = state.Remaining - state.Charge.Units };
    }

    private DateTimeOffset Resets(QuotaPeriod period) => period == QuotaPeriod.Day
        ? HubDay.Start(HubDay.Of(_now).AddDays(1))
        : DateTimeOffset.FromUnixTimeSeconds((_now.ToUnixTimeSeconds() / 60 * 60) + 60);

    private async Task LockKeysAsync(IReadOnlyList<IdempotencyKey> keys)
    {
        if (keys.Count == 0)
        {
            return;
        }
        var expires = (_now + KeyLives).UtcDateTime;
        object?[][] rows =
        [
            .. keys.DistinctBy(key => Convert.ToHexString(key.Id)).OrderBy(key => Convert.ToHexString(key.Id), StringComparer.Ordinal)
                .Select(key => new object?[] { key.Id, key.Fingerprint, false, expires }),
        ];
        await foreach (var reader in ReadAsync(Keys, rows, """ON CONFLICT ("Id") DO UPDATE SET "Expires" = "QuotaKeys"."Expires" RETURNING "Id", "Fingerprint", "IsCharged", "Expires" """))
        {
            var id = reader.GetFieldValue<byte[]>(0);
            var isOver = reader.GetDateTime(3) < _now.UtcDateTime;
            _keys[Convert.ToHexString(id)] = new()
            {
                Id = id,
                Fingerprint = reader.GetFieldValue<byte[]>(1),
                IsCharged = reader.GetBoolean(2) && !isOver,
                Expires = _now + KeyLives,
            };
        }
    }

    private async Task LockUsesAsync(IReadOnlyList<QuotaOrder> orders)
    {
        var policies = orders.SelectMany(order => order.Citizens.Prepend(order.Request))
            .Select(charge => (charge.Policy, Resets: Resets(charge.Period).ToUnixTimeSeconds())).Distinct().Order();
        object?[][] rows = [.. policies.Select(use => new object?[] { use.Policy, use.Resets, 0L })];
        await foreach (var reader in ReadAsync(Uses, rows, """ON CONFLICT ("Policy", "Resets") DO UPDATE SET "Used" = "QuotaUses"."Used" RETURNING "Policy", "Resets", "Used" """))
        {
            _used[(reader.GetString(0), reader.GetInt64(1))] = reader.GetInt64(2);
        }
    }

    private async IAsyncEnumerable<DbDataReader> ReadAsync(RowBatch batch, IReadOnlyList<object?[]> rows, string ending)
    {
        await using var command = batch.Insert(_context, rows, ending);
        command.Transaction = _context.Database.CurrentTransaction!.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return reader;
        }
    }

    private async Task WriteAsync(RowBatch batch, IReadOnlyList<object?[]> rows, string ending)
    {
        await using var command = batch.Insert(_context, rows, ending);
        command.Transaction = _context.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync();
    }
}
