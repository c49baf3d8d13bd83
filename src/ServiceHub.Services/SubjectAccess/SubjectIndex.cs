using Microsoft.EntityFrameworkCore;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Services.SubjectAccess;

/// <summary>Finds the rows about a person.</summary>
/// <param name="CitizenId">The person in the shared profile; null where it knows nobody of the number.</param>
/// <param name="Hashes">The hashes under which the number may stand.</param>
internal sealed record SubjectIndex(Guid? CitizenId, byte[][] Hashes)
{
    public static async Task<SubjectIndex> FindAsync(HubDbContext context, IdentifierVault vault, Subject subject, CancellationToken cancellation)
    {
        var hashes = vault.Candidates(subject.System, subject.Number).ToArray();
        var citizen = await context.Identifiers.Where(row => hashes.Contains(row.IndexHash)).Select(row => (Guid?)row.CitizenId).FirstOrDefaultAsync(cancellation);
        return new(citizen, hashes);
    }

    /// <summary>The log's rows about the person, also from when nobody was found by the number.</summary>
    public IQueryable<DisclosureRow> Disclosures(IQueryable<DisclosureRow> rows) =>
        rows.Where(row => (CitizenId != null && row.CitizenId == CitizenId) || (row.SubjectHash != null && Hashes.Contains(row.SubjectHash)));
}
