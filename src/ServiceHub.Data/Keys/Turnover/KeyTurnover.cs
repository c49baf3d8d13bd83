using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Keys.Turnover;

/// <summary>
/// Moves what older keys made to the current ones, so that the older can be retired. A few rows at a time, and after each time it waits
/// as long as that took: requests come first. The rows themselves tell what is left, so that it can be stopped anywhere.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="ring">The keys.</param>
/// <param name="time">Measures.</param>
public sealed class KeyTurnover(IDbContextFactory<HubDbContext> contexts, KeyRing ring, TimeProvider time)
{
    private const int RowsAtOnce = 100;

    /// <summary>The current keys when there are older ones beside them; null when there is nothing to move.</summary>
    public string? Due => ring.Keys.Any(key => !key.IsCurrent && key.Use != KeyUse.Pepper && key.ActiveFrom < SinceOf(key.Use))
        ? string.Join(' ', ring.CurrentId(KeyUse.Encryption), ring.CurrentId(KeyUse.Index))
        : null;

    /// <summary>Since when the current keys are current, all of them.</summary>
    public DateTimeOffset Since => SinceOf(KeyUse.Encryption) > SinceOf(KeyUse.Index) ? SinceOf(KeyUse.Encryption) : SinceOf(KeyUse.Index);

    /// <summary>Goes once through all tables.</summary>
    /// <param name="progress">Told of each table, while and after it is gone through: its rows that were moved, and those that could not be.</param>
    /// <param name="cancellation">Stops it between two rows.</param>
    /// <returns>How many rows were moved.</returns>
    public async Task<long> RunAsync(IProgress<TurnoverProgress> progress, CancellationToken cancellation)
    {
        long all = 0;
        foreach (var table in new SealedTables(ring).All)
        {
            var told = new TurnoverProgress(table.Name, 0, 0, IsEnd: false);
            var page = SealedPage.First;
            do
            {
                var begun = time.GetTimestamp();
                var (read, moved, stuck) = await MoveAsync(table, page, cancellation);
                told = new(table.Name, told.Moved + moved, told.Stuck + stuck, read.Rows.Count < RowsAtOnce);
                page = read with { Stuck = told.Stuck };
                progress.Report(told);
                await Task.Delay(time.GetElapsedTime(begun), time, cancellation);
            }
            while (!told.IsEnd);
            all += told.Moved;
        }
        return all;
    }

    private async Task<(SealedPage Page, long Moved, int Stuck)> MoveAsync(ISealedTable table, SealedPage after, CancellationToken cancellation)
    {
        var keys = new CurrentKeys(ring.CurrentId(KeyUse.Encryption), ring.CurrentId(KeyUse.Index));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var page = await table.ReadAsync(context, keys, after, RowsAtOnce, cancellation);
        var statements = page.Rows.Select(TryReseal).OfType<FormattableString>().ToList();
        var moved = 0;
        if (statements.Count > 0)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            foreach (var statement in statements)
            {
                moved += await context.Database.ExecuteSqlAsync(statement, cancellation);
            }
            await transaction.CommitAsync(cancellation);
        }
        return (page, moved, page.Rows.Count - statements.Count);
    }

    /// <summary>A row that does not open is told and left: the others must not wait for it.</summary>
    private static FormattableString? TryReseal(SealedRow row)
    {
        try
        {
            return row.Reseal();
        }
        catch (Exception error) when (error is CryptographicException or KeyRingException)
        {
            return null;
        }
    }

    private DateTimeOffset SinceOf(KeyUse use) => ring.Keys.First(key => key.Use == use && key.IsCurrent).ActiveFrom;
}
