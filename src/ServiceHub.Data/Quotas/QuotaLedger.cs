using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Quotas;

/// <summary>
/// What clients and agreements have used, exact over all gateways: an order is judged while nobody else can read or change the rows that
/// it is about. Orders that come while others are written go together.
/// </summary>
public sealed class QuotaLedger
{
    private readonly GroupCommit<QuotaOrder, QuotaVerdict> _writes;
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly TimeProvider _time;

    /// <param name="contexts">The database.</param>
    /// <param name="time">Tells which period it is.</param>
    public QuotaLedger(IDbContextFactory<HubDbContext> contexts, TimeProvider time) =>
        (_contexts, _time, _writes) = (contexts, time, new(WriteAsync, time));

    /// <summary>Charges a request, whole or not at all.</summary>
    /// <returns>What became of it. An exception of the database comes through; then nothing is to be disclosed.</returns>
    public Task<QuotaVerdict> ChargeAsync(QuotaOrder order, CancellationToken cancellation) => _writes.AddAsync(order, cancellation);

    private async Task<IReadOnlyList<QuotaVerdict>> WriteAsync(IReadOnlyList<QuotaOrder> orders)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var book = await QuotaBook.OpenAsync(context, orders, _time.GetUtcNow());
        QuotaVerdict[] verdicts = [.. orders.Select(book.Charge)];
        await book.SaveAsync();
        await transaction.CommitAsync();
        return verdicts;
    }
}
