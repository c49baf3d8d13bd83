using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.IdentityCards;

/// <summary>
/// Batches of verifications, as those who work on them see them. An item that is being asked bears a stamp, so that whoever takes the
/// work over can give its place under the limits back, and a result that comes too late changes nothing.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="vault">Opens what is claimed.</param>
/// <param name="ledger">Keeps to the limits.</param>
/// <param name="time">The clock.</param>
public sealed class VerificationWork(IDbContextFactory<HubDbContext> contexts, VerificationVault vault, FailureLedger ledger, TimeProvider time)
{
    /// <summary>How often an item is asked while the agency answers others.</summary>
    private const int MostAttempts = 5;

    private static readonly TimeSpan ShortRest = TimeSpan.FromSeconds(1);

    /// <summary>The batch whose turn it is; null when there is nothing to do now.</summary>
    public async Task<VerificationBatchRow?> NextAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await UnderWay(context).AsNoTracking()
            .Where(batch => batch.RetryAt == null || batch.RetryAt <= now)
            .OrderBy(batch => batch.Served)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Takes the next items of a batch, as many as the limits leave. One whose card was tried too often gets its outcome; where it is the
    /// client of whom too many failed, the batch rests until it may go on.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="most">How many items.</param>
    /// <param name="cancellation">Gives it up.</param>
    public async Task<IReadOnlyList<QueuedVerification>> ReserveAsync(VerificationBatchRow batch, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var book = await ledger.OpenAsync(context, batch.Owner, cancellation);
        var items = await context.VerificationItems.Where(item => item.BatchId == batch.Id && item.ClaimKeyId != null)
            .OrderBy(item => item.Attempts).ThenBy(item => item.Number).Take(most).ToListAsync(cancellation);
        var claims = items.ToDictionary(item => item, vault.Open);
        await book.LockAsync(claims.Values.Select(CardKey), cancellation);
        List<QueuedVerification> reserved = [];
        var wait = ShortRest;
        foreach (var (item, claim) in claims)
        {
            var verdict = Reserve(book, item, CardKey(claim));
            if (verdict.Stamp is { } stamp)
            {
                reserved.Add(new(item.Number, claim, stamp));
            }
            else if (verdict.IsLasting && verdict.Wait > wait)
            {
                wait = verdict.Wait;
            }
        }
        await book.SaveAsync(cancellation);
        await context.SaveChangesAsync(cancellation);
        await ServeAsync(context, batch.Id, reserved.Count == 0 && items.TrueForAll(item => item.Outcome is null) ? wait : null, cancellation);
        await FinishAsync(context, batch.Id, cancellation);
        await transaction.CommitAsync(cancellation);
        return reserved;
    }

    /// <summary>Writes what became of items that were reserved together, and gives back what did not fail.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="answers">What became of them.</param>
    /// <param name="rest">How long the batch rests now; null when the agency answered.</param>
    public async Task SaveAsync(VerificationBatchRow batch, IReadOnlyList<AnsweredVerification> answers, TimeSpan? rest)
    {
        var byNumber = answers.ToDictionary(answer => answer.Queued.Number);
        await using var context = await contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var book = await ledger.OpenAsync(context, batch.Owner, CancellationToken.None);
        var items = await context.VerificationItems
            .Where(item => item.BatchId == batch.Id && byNumber.Keys.Contains(item.Number) && item.Stamp != null).ToListAsync();
        items.RemoveAll(item => item.Stamp != byNumber[item.Number].Queued.Stamp);
        await book.LockAsync(items.Select(item => CardKey(byNumber[item.Number].Queued.Claim)), CancellationToken.None);
        foreach (var item in items)
        {
            Settle(book, item, byNumber[item.Number]);
        }
        await book.SaveAsync(CancellationToken.None);
        await context.SaveChangesAsync();
        var retryAt = time.GetUtcNow() + rest;
        await UnderWay(context, batch.Id).ExecuteUpdateAsync(row => row
            .SetProperty(known => known.RetryAt, retryAt)
            .SetProperty(known => known.Failures, known => rest == null ? 0 : known.Failures + 1));
        await FinishAsync(context, batch.Id, CancellationToken.None);
        await transaction.CommitAsync();
    }

    /// <summary>Has a batch rest that cannot be worked on.</summary>
    public async Task RestAsync(VerificationBatchRow batch, TimeSpan rest, CancellationToken cancellation)
    {
        var retryAt = time.GetUtcNow() + rest;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await UnderWay(context, batch.Id).ExecuteUpdateAsync(row => row
            .SetProperty(known => known.RetryAt, retryAt).SetProperty(known => known.Failures, known => known.Failures + 1), cancellation);
    }

    /// <summary>Ends batches that began too long ago; the agency is not asked about what is left of them.</summary>
    public async Task GiveUpAsync(DateTimeOffset startedBefore, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        foreach (var batch in await UnderWay(context).AsNoTracking().Where(batch => batch.Created < startedBefore).ToListAsync(cancellation))
        {
            // One that rests although the agency answered is held up by the limits.
            var outcome = batch is { Failures: 0, RetryAt: not null } ? CardVerificationOutcome.Limited : CardVerificationOutcome.Unavailable;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.VerificationItems.Where(item => item.BatchId == batch.Id && item.ClaimKeyId != null).ExecuteUpdateAsync(item => item
                .SetProperty(row => row.Outcome, outcome)
                .SetProperty(row => row.ClaimKeyId, (string?)null).SetProperty(row => row.Claim, (byte[]?)null), cancellation);
            await FinishAsync(context, batch.Id, cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private static IQueryable<VerificationBatchRow> UnderWay(HubDbContext context) => context.VerificationBatches
        .Where(batch => batch.State == VerificationBatchState.Queued || batch.State == VerificationBatchState.Running);

    private static IQueryable<VerificationBatchRow> UnderWay(HubDbContext context, string id) => UnderWay(context).Where(batch => batch.Id == id);

    private static FailureVerdict Reserve(FailureBook book, VerificationItemRow item, byte[] card)
    {
        if (item.Stamp is { } lost)
        {
            // Whoever asked died before the answer was written. It is asked again, and counts once.
            book.Settle(card, lost, failed: false);
        }
        var verdict = book.Reserve(card);
        item.Stamp = verdict.Stamp;
        if (verdict is { Stamp: null, IsLasting: true, IsOfCard: true })
        {
            Conclude(item, CardVerificationOutcome.Limited);
        }
        return verdict;
    }

    private void Settle(FailureBook book, VerificationItemRow item, AnsweredVerification answer)
    {
        book.Settle(CardKey(answer.Queued.Claim), answer.Queued.Stamp, answer.Outcome == CardVerificationOutcome.Mismatch);
        item.Stamp = null;
        item.Attempts += answer.IsBlamed ? 1 : 0;
        if (answer.Outcome is { } outcome)
        {
            Conclude(item, outcome);
        }
        else if (item.Attempts >= MostAttempts)
        {
            Conclude(item, CardVerificationOutcome.Unavailable);
        }
    }

    private static void Conclude(VerificationItemRow item, CardVerificationOutcome outcome) => (item.Outcome, item.ClaimKeyId, item.Claim) = (outcome, null, null);

    private async Task ServeAsync(HubDbContext context, string id, TimeSpan? rest, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var retryAt = now + rest;
        await UnderWay(context, id).ExecuteUpdateAsync(row => row
            .SetProperty(batch => batch.State, VerificationBatchState.Running)
            .SetProperty(batch => batch.Started, batch => batch.Started ?? now)
            .SetProperty(batch => batch.Served, now)
            .SetProperty(batch => batch.RetryAt, batch => retryAt ?? batch.RetryAt), cancellation);
    }

    private async Task FinishAsync(HubDbContext context, string id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await UnderWay(context, id).Where(batch => !context.VerificationItems.Any(item => item.BatchId == batch.Id && item.ClaimKeyId != null))
            .ExecuteUpdateAsync(row => row
                .SetProperty(batch => batch.State, VerificationBatchState.Done)
                .SetProperty(batch => batch.Finished, now)
                .SetProperty(batch => batch.RetryAt, (DateTimeOffset?)null), cancellation);
    }

    private byte[] CardKey(CardClaim claim) => vault.CardKey(claim.Number);
}
