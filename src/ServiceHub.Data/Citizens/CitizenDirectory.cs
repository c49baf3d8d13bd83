using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.Citizens;

/// <summary>Citizens of the shared profile, as the authorization server needs to know them.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Finds identifiers.</param>
/// <param name="pairwise">Gives citizens' ids.</param>
public sealed class CitizenDirectory(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, PairwiseIds pairwise) : ICitizenDirectory
{
    public async ValueTask<string?> FindAsync(string nationalId, string organisation, CancellationToken cancellation)
    {
        if (!NationalId.TryParse(nationalId, out var id, out _))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var hashes = vault.Candidates(id).ToArray();
        var citizens = await context.Identifiers.AsNoTracking()
            .Where(identifier => identifier.System == IdentifierSystem.NationalId && hashes.Contains(identifier.IndexHash))
            .Select(identifier => identifier.CitizenId).Distinct().Take(2).ToListAsync(cancellation);
        return citizens is [var citizen] ? (await pairwise.GetAsync(organisation, [citizen], cancellation))[citizen] : null;
    }
}
