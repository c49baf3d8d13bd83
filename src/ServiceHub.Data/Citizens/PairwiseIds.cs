using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Citizens;

/// <summary>The ids by which organisations know citizens: given on first sight, the same for ever.</summary>
/// <param name="contexts">The hub's database.</param>
public sealed class PairwiseIds(IDbContextFactory<HubDbContext> contexts)
{
    private const int IdBytes = 16;
    private const int Attempts = 5;

    /// <summary>Gives the ids of citizens for one organisation.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetAsync(string organisation, IReadOnlyCollection<Guid> citizens, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        for (var attempt = 1; ; attempt++)
        {
            var known = await ReadAsync(context, organisation, citizens, cancellation);
            // In one order for all, so that two who write do not wait for each other.
            var missing = citizens.Where(citizen => !known.ContainsKey(citizen)).Distinct().Order().Select(citizen => New(organisation, citizen)).ToList();
            if (missing.Count == 0)
            {
                return known;
            }
            context.PairwiseIds.AddRange(missing);
            try
            {
                await context.SaveChangesAsync(cancellation);
                missing.ForEach(pair => known.Add(pair.CitizenId, pair.Id));
                return known;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another request gave some of them at the same moment. What it wrote stands; fewer are missing now.
                context.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Whom an organisation knows by an id; null when it was given no such id.</summary>
    public async Task<Guid?> FindAsync(string organisation, string id, CancellationToken cancellation)
    {
        if (!KeptText.Holds(id))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.PairwiseIds.AsNoTracking().Where(pair => pair.Organisation == organisation && pair.Id == id)
            .Select(pair => (Guid?)pair.CitizenId).SingleOrDefaultAsync(cancellation);
    }

    private static PairwiseId New(string organisation, Guid citizen) => new()
    {
        Organisation = organisation,
        Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
        CitizenId = citizen,
    };

    private static Task<Dictionary<Guid, string>> ReadAsync(
        HubDbContext context, string organisation, IReadOnlyCollection<Guid> citizens, CancellationToken cancellation) =>
        context.PairwiseIds.AsNoTracking()
            .Where(pair => pair.Organisation == organisation && citizens.Contains(pair.CitizenId))
            .ToDictionaryAsync(pair => pair.CitizenId, pair => pair.Id, cancellation);
}
