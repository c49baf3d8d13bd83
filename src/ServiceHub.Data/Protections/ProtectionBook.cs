using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;

namespace ServiceHub.Data.Protections;

/// <summary>Who is under protection, as requests ask for it: in memory, and read again once it has changed.</summary>
public sealed class ProtectionBook
{
    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly Followed<Dictionary<Guid, ProtectionKind>> _protected;

    /// <param name="contexts">The database.</param>
    /// <param name="feed">Tells of changes.</param>
    public ProtectionBook(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed)
    {
        _contexts = contexts;
        _protected = new(feed, ChangeName.Protections, (_, _, cancellation) => ReadAsync(cancellation));
    }

    /// <summary>Each protected citizen with the widest protection in force.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, ProtectionKind>> ReadAllAsync(CancellationToken cancellation) => await _protected.GetAsync(cancellation);

    private async Task<Dictionary<Guid, ProtectionKind>> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Protections.AsNoTracking().Where(protection => protection.EndedAt == null)
            .Select(protection => new { protection.CitizenId, protection.Kind }).ToListAsync(cancellation);
        return rows.GroupBy(row => row.CitizenId).ToDictionary(citizen => citizen.Key, citizen => citizen.Max(row => row.Kind));
    }
}
