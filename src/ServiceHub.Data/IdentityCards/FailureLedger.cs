using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.IdentityCards;

/// <summary>
/// Counts failed verifications, exactly over all gateways: a verification is counted before it is made, and given back when it did
/// not fail.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="vault">Hides the cards' numbers.</param>
/// <param name="limits">How many may fail.</param>
/// <param name="time">The clock.</param>
public sealed class FailureLedger(IDbContextFactory<HubDbContext> contexts, VerificationVault vault, FailureLimits limits, TimeProvider time)
{
    /// <summary>Asks for leave to verify a card, and reserves it.</summary>
    public async Task<FailureVerdict> ReserveAsync(VerificationOwner owner, NationalId number, CancellationToken cancellation)
    {
        var verdict = default(FailureVerdict);
        await ChangeAsync(owner, number, (book, card) => verdict = book.Reserve(card), cancellation);
        return verdict;
    }

    /// <summary>Tells what became of a verification.</summary>
    /// <param name="owner">Who made it.</param>
    /// <param name="number">The card.</param>
    /// <param name="stamp">The reservation.</param>
    /// <param name="failed">Whether it failed; one to which nobody gave an answer did not.</param>
    public Task SettleAsync(VerificationOwner owner, NationalId number, long stamp, bool failed) =>
        ChangeAsync(owner, number, (book, card) => book.Settle(card, stamp, failed), CancellationToken.None);

    internal Task<FailureBook> OpenAsync(HubDbContext context, byte[] client, CancellationToken cancellation) =>
        FailureBook.OpenAsync(context, limits, time.GetUtcNow(), client, cancellation);

    private async Task ChangeAsync(VerificationOwner owner, NationalId number, Action<FailureBook, byte[]> change, CancellationToken cancellation)
    {
        var card = vault.CardKey(number);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var book = await OpenAsync(context, owner.Key, cancellation);
        await book.LockAsync([card], cancellation);
        change(book, card);
        await book.SaveAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
