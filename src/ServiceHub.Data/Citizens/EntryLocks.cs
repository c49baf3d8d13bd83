using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Citizens;

/// <summary>
/// Lets one transaction at a time enter a person. The unique index on hashes cannot do it alone: while two index keys live, one gateway
/// may write under the one key what another writes under the other.
/// </summary>
/// <param name="vault">Makes the hashes.</param>
public sealed class EntryLocks(IdentifierVault vault)
{
    private static readonly RowBatch Rows = new("Leases", "Name", "Holder", "Until");

    /// <summary>
    /// Waits until nobody else enters one of these people; then whoever was entered is found. The lock is a row that is gone before
    /// anybody sees it, and ends with the transaction.
    /// </summary>
    /// <param name="context">A context in a transaction.</param>
    /// <param name="numbers">Their national IDs.</param>
    /// <param name="cancellation">Gives it up; the transaction must then be rolled back.</param>
    public async Task TakeAsync(HubDbContext context, IEnumerable<NationalId> numbers, CancellationToken cancellation)
    {
        // By all live keys: of those, two gateways share one, also while only one of them knows the newest or has retired the oldest.
        // In one order for all, so that no two wait for each other.
        var names = numbers.SelectMany(vault.Candidates).Select(hash => $"enter:{Convert.ToHexString(hash)}").Distinct().Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return;
        }
        await using (var command = Rows.Insert(
            context, [.. names.Select(name => new object?[] { name, "", DateTime.UnixEpoch })], """ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder" """))
        {
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            await command.ExecuteNonQueryAsync(cancellation);
        }
        await context.Leases.Where(lease => names.Contains(lease.Name)).ExecuteDeleteAsync(cancellation);
    }
}
