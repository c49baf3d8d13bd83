using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.IdentityCards;

/// <summary>Batches of verifications, as those who start them see them.</summary>
/// <param name="contexts">The database.</param>
/// <param name="vault">Seals what is claimed.</param>
/// <param name="ledger">By its lock one client starts one batch at a time.</param>
/// <param name="time">The clock.</param>
public sealed class VerificationBatches(IDbContextFactory<HubDbContext> contexts, VerificationVault vault, FailureLedger ledger, TimeProvider time)
{
    /// <summary>Characters of an idempotency key.</summary>
    public const int LongestKey = 100;

    /// <summary>Characters of a reference.</summary>
    public const int LongestReference = 64;

    private const int IdBytes = 16;

    /// <summary>SQLite looks for each parameter among all of a statement, so that more rows would cost each of them more.</summary>
    private const int RowsInStatement = 16;

    private static readonly RowBatch Rows = new("VerificationItems", "BatchId", "Number", "Reference", "ClaimKeyId", "Claim", "Attempts");

    /// <summary>Takes a batch in.</summary>
    /// <param name="owner">Who starts it.</param>
    /// <param name="idempotencyKey">By which a second try is known.</param>
    /// <param name="items">What is to be verified.</param>
    /// <param name="mostUnderWay">How many of the owner's batches may be under way.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<(StartOutcome Outcome, VerificationProgress? Progress)> StartAsync(
        VerificationOwner owner, string idempotencyKey, IReadOnlyList<VerificationItem> items, int mostUnderWay, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ledger.OpenAsync(context, owner.Key, cancellation);
        var mine = context.VerificationBatches.AsNoTracking().Where(batch => batch.Owner == owner.Key);
        if (await mine.SingleOrDefaultAsync(batch => batch.IdempotencyKey == idempotencyKey, cancellation) is { } earlier)
        {
            return vault.IsHashOf(items, earlier.InputHash) ? (StartOutcome.Started, await ProgressAsync(context, earlier, cancellation)) : (StartOutcome.Conflict, null);
        }
        if (await mine.CountAsync(batch => batch.State == VerificationBatchState.Queued || batch.State == VerificationBatchState.Running, cancellation) >= mostUnderWay)
        {
            return (StartOutcome.TooMany, null);
        }
        var batch = New(owner, idempotencyKey, items);
        context.VerificationBatches.Add(batch);
        await context.SaveChangesAsync(cancellation);
        await AddAsync(context, batch.Id, items, cancellation);
        await transaction.CommitAsync(cancellation);
        return (StartOutcome.Started, new(batch, []));
    }

    /// <summary>How far a batch is; null when the owner has no such batch.</summary>
    public async Task<VerificationProgress?> FindAsync(VerificationOwner owner, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await OfOwnerAsync(context, owner, id, cancellation) is { } batch ? await ProgressAsync(context, batch, cancellation) : null;
    }

    /// <summary>Stops a batch that is under way: what was not asked yet is not asked any more.</summary>
    /// <returns>How far it is, in whatever state; null when the owner has no such batch.</returns>
    public async Task<VerificationProgress?> CancelAsync(VerificationOwner owner, string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await ledger.OpenAsync(context, owner.Key, cancellation);
        if (await OfOwnerAsync(context, owner, id, cancellation) is not { } batch)
        {
            return null;
        }
        if (batch.Finished is null)
        {
            (batch.State, batch.Finished, batch.RetryAt) = (VerificationBatchState.Cancelled, time.GetUtcNow(), null);
            context.Update(batch);
            await context.SaveChangesAsync(cancellation);
            await context.VerificationItems.Where(item => item.BatchId == id && item.ClaimKeyId != null).ExecuteUpdateAsync(
                item => item.SetProperty(row => row.ClaimKeyId, (string?)null).SetProperty(row => row.Claim, (byte[]?)null), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        return await ProgressAsync(context, batch, cancellation);
    }

    /// <summary>The items of a batch in their order, with what is known of each.</summary>
    public async Task<IReadOnlyList<VerificationResult>> ResultsAsync(string id, int count, int? after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.VerificationItems.AsNoTracking()
            .Where(item => item.BatchId == id && item.Number > (after ?? -1))
            .OrderBy(item => item.Number).Take(count)
            .Select(item => new VerificationResult(item.Number, item.Reference, item.Outcome))
            .ToListAsync(cancellation);
    }

    private static Task<VerificationBatchRow?> OfOwnerAsync(HubDbContext context, VerificationOwner owner, string id, CancellationToken cancellation) =>
        KeptText.Holds(id)
            ? context.VerificationBatches.AsNoTracking().SingleOrDefaultAsync(batch => batch.Id == id && batch.Owner == owner.Key, cancellation)
            : Task.FromResult<VerificationBatchRow?>(null);

    private static async Task<VerificationProgress> ProgressAsync(HubDbContext context, VerificationBatchRow batch, CancellationToken cancellation)
    {
        var counts = await context.VerificationItems.Where(item => item.BatchId == batch.Id && item.Outcome != null)
            .GroupBy(item => item.Outcome!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return new(batch, [.. counts.OrderBy(count => count.Key).Select(count => new OutcomeCount(count.Key, count.Count))]);
    }

    private VerificationBatchRow New(VerificationOwner owner, string idempotencyKey, IReadOnlyList<VerificationItem> items)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Owner = owner.Key,
            Organisation = owner.Organisation,
            IdempotencyKey = idempotencyKey,
            InputHash = vault.InputHash(items),
            State = VerificationBatchState.Queued,
            Total = items.Count,
            Created = now,
            Served = now,
        };
    }

    private async Task AddAsync(HubDbContext context, string id, IReadOnlyList<VerificationItem> items, CancellationToken cancellation)
    {
        foreach (var rows in items.Select((item, number) => Row(id, number, item)).Chunk(RowsInStatement))
        {
            await using var command = Rows.Insert(context, rows, "");
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private object?[] Row(string id, int number, VerificationItem item)
    {
        var claim = vault.Seal(id, number, item.Claim);
        return [id, number, item.Reference, claim.KeyId, claim.Bytes, 0];
    }
}
