using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Citizens;

/// <summary>The ids by which organisations know citizens: given on first sight, the same for ever.</summary>
/// <param name="contexts">The hub's database.</param>
public sealed class PairwiseIds(IDbContextFactory<HubDbContext> contexts)
{
    private const int IdBytes = 16;

    /// <summary>Gives the ids of citizens for one organisation.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetAsync(string organisation, IReadOnlyCollection<Guid> citizens, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = await ReadAsync(context, organisation, citizens, cancellation);
        var missing = citizens.Where(citizen => !known.ContainsKey(citizen)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return known;
        }
        context.PairwiseIds.AddRange(missing.Select(citizen => new PairwiseId
        {
            Organisation = organisation,
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            CitizenId = citizen,
        }));
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another request may have given them at the same moment; then what it wrote stands.
            var written = await ReadAsync(context, organisation, citizens, cancellation);
            if (citizens.All(written.ContainsKey))
            {
                return written;
            }
            throw;
        }
        return await ReadAsync(context, organisation, citizens, cancellation);
    }

    private static Task<Dictionary<Guid, string>> ReadAsync(
        HubDbContext context, string organisation, IReadOnlyCollection<Guid> citizens, CancellationToken cancellation) =>
        context.PairwiseIds.AsNoTracking()
            .Where(pair => pair.Organisation == organisation && citizens.Contains(pair.CitizenId))
            .ToDictionaryAsync(pair => pair.CitizenId, pair => pair.Id, cancellation);
}
