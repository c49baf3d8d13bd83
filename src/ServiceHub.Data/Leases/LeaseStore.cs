using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Leases;

/// <summary>Gives work to one gateway at a time, and to another when it dies.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">The clock; those of the gateways may be apart by much less than a lease is long.</param>
public sealed class LeaseStore(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    private const int HolderBytes = 16;

    /// <summary>How long a lease outlives its holder.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>Takes the lease of some work.</summary>
    /// <returns>The lease, which holds until it is disposed or lost; null while somebody else has it.</returns>
    public async Task<Lease?> TryTakeAsync(string name, CancellationToken cancellation)
    {
        var holder = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(HolderBytes));
        return await TryHoldAsync(name, holder, cancellation) ? new Lease(this, name, holder, time) : null;
    }

    internal async Task<bool> TryHoldAsync(string name, string holder, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Leases" ("Name", "Holder", "Until") VALUES ({name}, {holder}, {(now + Length).UtcDateTime})
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder", "Until" = excluded."Until"
            WHERE "Leases"."Holder" = excluded."Holder" OR "Leases"."Until" < {now.UtcDateTime}
            """, cancellation) == 1;
    }

    internal async Task EndAsync(string name, string holder)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await context.Leases.Where(lease => lease.Name == name && lease.Holder == holder).ExecuteDeleteAsync(CancellationToken.None);
    }
}
