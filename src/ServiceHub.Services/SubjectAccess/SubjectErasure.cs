using Microsoft.EntityFrameworkCore;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Values;
using ServiceHub.Data;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Disclosure;

namespace ServiceHub.Services.SubjectAccess;

/// <summary>
/// Forgets a person (GDPR, article 17; Thai Personal Data Protection Act B.E. 2562, section 33): the shared profile, the answers that are
/// kept, and what the disclosure log's rows hold. The log's proofs stay as they are. What agencies dropped is theirs, and goes with their
/// next file; an agency that still knows the person makes them known again when somebody asks.
/// </summary>
/// <param name="contexts">The hub's database.</param>
/// <param name="vault">Finds identifiers.</param>
/// <param name="slices">What the slices hold.</param>
/// <param name="answers">What agencies said.</param>
/// <param name="erasure">Empties the log's rows.</param>
public sealed class SubjectErasure(IDbContextFactory<HubDbContext> contexts, IdentifierVault vault, IEnumerable<IPersonalData> slices, IAnswerCache answers, LogErasure erasure)
{
    private const string Reason = "ERASURE";

    /// <summary>Forgets a person. What is half done when it breaks off is done by doing it again.</summary>
    /// <returns>What was forgotten, or why nothing was.</returns>
    public async Task<ErasureReport> EraseAsync(Subject subject, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var index = await SubjectIndex.FindAsync(context, vault, subject, cancellation);
        if (index.CitizenId is { } held && await IsHeldAsync(context, held, cancellation))
        {
            return new(IsHeld: true, IsKnown: true, 0);
        }
        if (subject.System == IdentifierSystem.NationalId && NationalId.TryParse(subject.Number, out var number, out _))
        {
            foreach (var agency in await context.CachedAnswers.Select(answer => answer.Agency).Distinct().ToListAsync(cancellation))
            {
                await answers.ForgetAsync(agency, [number], cancellation);
            }
        }
        // The profile goes last: as long as it is there, all else is found by it.
        var rows = await erasure.EraseAsync(index.Disclosures, Reason, cancellation);
        if (index.CitizenId is { } citizen)
        {
            await EraseProfileAsync(context, citizen, cancellation);
        }
        return new(IsHeld: false, index.CitizenId is not null, rows);
    }

    /// <summary>Whoever is under protection, or was looked at in an emergency that nobody has reviewed, is not forgotten before that is over.</summary>
    private static async Task<bool> IsHeldAsync(HubDbContext context, Guid citizen, CancellationToken cancellation) =>
        await context.Protections.AnyAsync(row => row.CitizenId == citizen && row.EndedAt == null, cancellation)
        || await context.BreakGlassAccesses.AnyAsync(row => row.CitizenId == citizen && row.ReviewedAt == null, cancellation);

    private async Task EraseProfileAsync(HubDbContext context, Guid citizen, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var slice in slices)
        {
            await slice.EraseAsync(context, citizen, cancellation);
        }
        await context.Protections.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.BreakGlassAccesses.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Consents.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Representations.Where(row => row.RepresentativeId == citizen || row.RepresentedId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Corrections.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.PairwiseIds.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.ContactPoints.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Addresses.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Names.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Identifiers.Where(row => row.CitizenId == citizen).ExecuteDeleteAsync(cancellation);
        await context.Citizens.Where(row => row.Id == citizen).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
