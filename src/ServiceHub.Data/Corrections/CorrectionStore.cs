using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Corrections;

/// <summary>Keeps requests for correction.</summary>
/// <param name="contexts">The database.</param>
public sealed class CorrectionStore(IDbContextFactory<HubDbContext> contexts)
{
    /// <summary>The most characters of a statement, and of an answer.</summary>
    public const int LongestText = 2000;

    private const int IdBytes = 8;

    /// <summary>An id that no request has.</summary>
    public static string NewId() => $"cor-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}";

    /// <summary>Takes a request down, unless the citizen has so many open already.</summary>
    /// <returns>False when it was not.</returns>
    public async Task<bool> TryAddAsync(Correction correction, int mostOpen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Corrections.CountAsync(other => other.CitizenId == correction.CitizenId && other.State == CorrectionState.Open, cancellation) >= mostOpen)
        {
            return false;
        }
        context.Corrections.Add(correction);
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<Correction?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Corrections.AsNoTracking().FirstOrDefaultAsync(correction => correction.Id == id, cancellation);
    }

    /// <summary>A citizen's requests, the newest first.</summary>
    public async Task<IReadOnlyList<Correction>> OfAsync(Guid citizen, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Corrections.AsNoTracking().Where(correction => correction.CitizenId == citizen)
            .OrderByDescending(correction => correction.RequestedAt).ThenBy(correction => correction.Id).ToListAsync(cancellation);
    }

    /// <summary>The requests about some owners' facts, the oldest first, so that nobody is forgotten.</summary>
    /// <param name="dataSets">Whose.</param>
    /// <param name="state">Only those that stand there; null for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="after">The id of the one after which to go on; null to begin.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The requests; null when there is none to go on after.</returns>
    public async Task<IReadOnlyList<Correction>?> ListAsync(
        IReadOnlyCollection<string> dataSets, CorrectionState? state, int most, string? after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var corrections = context.Corrections.AsNoTracking().Where(correction => dataSets.Contains(correction.DataSet));
        if (after is not null)
        {
            if (await corrections.FirstOrDefaultAsync(correction => correction.Id == after, cancellation) is not { } last)
            {
                return null;
            }
            corrections = corrections.Where(correction =>
                correction.RequestedAt > last.RequestedAt || (correction.RequestedAt == last.RequestedAt && correction.Id.CompareTo(last.Id) > 0));
        }
        if (state is { } wanted)
        {
            corrections = corrections.Where(correction => correction.State == wanted);
        }
        return await corrections.OrderBy(correction => correction.RequestedAt).ThenBy(correction => correction.Id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Takes down what the owner says.</summary>
    /// <returns>False when the request was answered before.</returns>
    public async Task<bool> AnswerAsync(string id, CorrectionState state, string answer, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Corrections.Where(correction => correction.Id == id && correction.State == CorrectionState.Open).ExecuteUpdateAsync(
            row => row.SetProperty(correction => correction.State, state).SetProperty(correction => correction.Answer, answer)
                .SetProperty(correction => correction.AnsweredBy, by).SetProperty(correction => correction.AnsweredAt, at), cancellation) == 1;
    }
}
