using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Representations;

/// <summary>Keeps who may act for whom. Read anew each time, so that what is revoked opens nothing from the next query on.</summary>
/// <param name="contexts">The database.</param>
public sealed class RepresentationStore(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>The most characters of <see cref="Representation.Reference"/>.</summary>
    public const int LongestReference = 200;

    private const int IdBytes = 16;

    /// <summary>An id that no representation has.</summary>
    public static string NewId() => $"rep-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    public async Task AddAsync(Representation right, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Representations.Add(right);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>What an organisation has recorded under an id; null when it has nothing.</summary>
    public async Task<Representation?> FindAsync(string id, string organisation, CancellationToken cancellation)
    {
        if (!KeptText.Holds(id))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Representations.AsNoTracking().SingleOrDefaultAsync(right => right.Id == id && right.Organisation == organisation, cancellation);
    }

    /// <summary>For whom a representative may act on a day or later, the newest first.</summary>
    public async Task<IReadOnlyList<Representation>> OfAsync(Guid representative, DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Representations.AsNoTracking().Where(right => right.RepresentativeId == representative && right.RevokedAt == null && right.ValidTo >= day)
            .OrderByDescending(right => right.RecordedAt).ThenBy(right => right.Id).ToListAsync(cancellation);
    }

    /// <summary>Whether a citizen may act for another one on a day.</summary>
    public async Task<bool> IsInForceAsync(Guid representative, Guid represented, DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Representations.AnyAsync(
            right => right.RepresentativeId == representative && right.RepresentedId == represented
                && right.RevokedAt == null && right.ValidFrom <= day && right.ValidTo >= day, cancellation);
    }

    /// <summary>Takes a right back, for good; one that was taken back stays as it is.</summary>
    public async Task RevokeAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Representations.Where(right => right.Id == id && right.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(right => right.RevokedBy, by).SetProperty(right => right.RevokedAt, at), cancellation);
    }
}
