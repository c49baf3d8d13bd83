using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;

namespace ServiceHub.Services.Citizens;

/// <summary>Finds whom the shared profile knows by national ID, through the keyed hashes under which the numbers stand.</summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Makes the hashes.</param>
internal sealed class ProfileIndex(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault)
{
    /// <summary>Who bears numbers that no register keeps, and by whom each became known; one query for all.</summary>
    public async Task<Dictionary<(IdentifierSystem System, string Value), (Guid CitizenId, string Source)>> FindAsync(
        IReadOnlyCollection<(IdentifierSystem System, string Value)> identifiers, CancellationToken cancellation)
    {
        if (identifiers.Count == 0)
        {
            return [];
        }
        var byHash = identifiers.Distinct().SelectMany(one => vault.Candidates(one.System, one.Value).Select(hash => (Hash: Convert.ToHexString(hash), one)))
            .ToDictionary(entry => entry.Hash, entry => entry.one);
        var hashes = byHash.Keys.Select(Convert.FromHexString).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Identifiers.AsNoTracking().Where(identifier => hashes.Contains(identifier.IndexHash))
            .Select(identifier => new { identifier.IndexHash, identifier.CitizenId, identifier.Source }).ToListAsync(cancellation);
        return rows.ToDictionary(row => byHash[Convert.ToHexString(row.IndexHash)], row => (row.CitizenId, row.Source));
    }

    /// <summary>Those found; one query for all numbers, each given once.</summary>
    public async Task<Dictionary<NationalId, ProfileEntry>> FindAsync(IReadOnlyCollection<NationalId> numbers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, numbers, cancellation);
    }

    /// <summary>The same in somebody's transaction.</summary>
    public async Task<Dictionary<NationalId, ProfileEntry>> FindAsync(HubDbContext context, IReadOnlyCollection<NationalId> numbers, CancellationToken cancellation)
    {
        if (numbers.Count == 0)
        {
            return [];
        }
        var byHash = numbers.SelectMany(number => vault.Candidates(number).Select(hash => (Hash: Convert.ToHexString(hash), number)))
            .ToDictionary(entry => entry.Hash, entry => entry.number);
        var hashes = byHash.Keys.Select(Convert.FromHexString).ToArray();
        var rows = await context.Identifiers.AsNoTracking()
            .Where(identifier => hashes.Contains(identifier.IndexHash))
            .Join(context.Citizens, identifier => identifier.CitizenId, citizen => citizen.Id, (identifier, citizen) => new { identifier.IndexHash, Entry = new ProfileEntry(citizen, identifier.Source) })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => byHash[Convert.ToHexString(row.IndexHash)], row => row.Entry);
    }
}
