using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Protections;

/// <summary>Keeps who broke the glass, and what the review found.</summary>
/// <param name="contexts">The database.</param>
public sealed class BreakGlassStore(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>The most characters of a reason, and of a review's note.</summary>
    public const int LongestText = 1000;

    private const int IdBytes = 8;

    /// <summary>An id that no access has.</summary>
    public static string NewId() => $"btg-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    public async Task AddAsync(BreakGlassAccess access, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.BreakGlassAccesses.Add(access);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<BreakGlassAccess?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.BreakGlassAccesses.AsNoTracking().FirstOrDefaultAsync(access => access.Id == id, cancellation);
    }

    /// <summary>The accesses by which an officer may look at some citizens now.</summary>
    /// <returns>Each citizen's newest, by citizen.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> OpenAsync(string clientId, string officerId, IReadOnlyCollection<Guid> citizens, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.BreakGlassAccesses.AsNoTracking()
            .Where(access => access.ClientId == clientId && access.Until > now && access.OfficerId == officerId && citizens.Contains(access.CitizenId))
            .OrderBy(access => access.OpenedAt).Select(access => new { access.CitizenId, access.Id }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.CitizenId).ToDictionary(citizen => citizen.Key, citizen => citizen.Last().Id);
    }

    /// <summary>Accesses, the newest first.</summary>
    /// <param name="isReviewed">Only those that were reviewed, or were not; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="after">The id of the one after which to go on; null to begin.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The accesses; null when there is none to go on after.</returns>
    public async Task<IReadOnlyList<BreakGlassAccess>?> ListAsync(bool? isReviewed, int most, string? after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var accesses = context.BreakGlassAccesses.AsNoTracking();
        if (after is not null)
        {
            if (await accesses.FirstOrDefaultAsync(access => access.Id == after, cancellation) is not { } last)
            {
                return null;
            }
            accesses = accesses.Where(access => access.OpenedAt < last.OpenedAt || (access.OpenedAt == last.OpenedAt && access.Id.CompareTo(last.Id) < 0));
        }
        if (isReviewed is { } reviewed)
        {
            accesses = accesses.Where(access => access.ReviewedAt != null == reviewed);
        }
        return await accesses.OrderByDescending(access => access.OpenedAt).ThenByDescending(access => access.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Takes down a review.</summary>
    /// <returns>False when there was one before, or there is no such access.</returns>
    public async Task<bool> ReviewAsync(string id, BreakGlassVerdict verdict, string note, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.BreakGlassAccesses.Where(access => access.Id == id && access.ReviewedAt == null).ExecuteUpdateAsync(
            row => row.SetProperty(access => access.Verdict, verdict).SetProperty(access => access.ReviewNote, note)
                .SetProperty(access => access.ReviewedBy, by).SetProperty(access => access.ReviewedAt, at), cancellation) == 1;
    }
}
