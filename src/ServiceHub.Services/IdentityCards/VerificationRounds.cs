using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Contract;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Keys;

namespace ServiceHub.Services.IdentityCards;

/// <summary>
/// Works on batches: takes a few items of the one that waited longest, asks the agency about them, and writes what it said, before the
/// next batch has its turn.
/// </summary>
/// <param name="authority">Who verifies.</param>
/// <param name="work">The batches.</param>
/// <param name="options">How many are asked at once.</param>
/// <param name="logger">Is told what cannot be worked on.</param>
public sealed class VerificationRounds(CardAuthority authority, VerificationWork work, IdentityCardOptions options, ILogger<VerificationRounds> logger)
{
    private const int ItemsInRound = 64;
    private const int MostDoublings = 7;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(5);

    /// <summary>Works one round.</summary>
    /// <returns>False when there is nothing to do now.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (await work.NextAsync(cancellation) is not { } batch)
        {
            return false;
        }
        try
        {
            var items = await work.ReserveAsync(batch, ItemsInRound, cancellation);
            if (items.Count > 0)
            {
                var answers = await AskAsync(batch, items, cancellation);
                // What is known is written even when the hub stops, so that nothing is asked twice.
                await work.SaveAsync(batch, Judge(items, answers), Rest(batch, answers));
            }
        }
        catch (Exception error) when (error is KeyRingException or CryptographicException or FormatException)
        {
            Log.BatchNotOpened(logger, batch.Id, error.GetType());
            await work.RestAsync(batch, Rest(batch.Failures), cancellation);
        }
        return true;
    }

    /// <returns>An answer for each item; null where the agency was not asked.</returns>
    private async Task<CardAnswer?[]> AskAsync(VerificationBatchRow batch, IReadOnlyList<QueuedVerification> items, CancellationToken cancellation)
    {
        var answers = new CardAnswer?[items.Count];
        var failures = 0;
        await Parallel.ForAsync(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = options.BatchConcurrency }, async (at, _) =>
        {
            // An agency that does not answer is not asked for all the others as well.
            if (!cancellation.IsCancellationRequested && Volatile.Read(ref failures) < options.BatchConcurrency)
            {
                answers[at] = await TryAskAsync(items[at].Claim, batch.Organisation, cancellation);
                if (answers[at] is { Failure: not null })
                {
                    Interlocked.Increment(ref failures);
                }
            }
        });
        return answers;
    }

    private async Task<CardAnswer?> TryAskAsync(CardClaim claim, string organisation, CancellationToken cancellation)
    {
        try
        {
            return await authority.AskAsync(claim, organisation, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static List<AnsweredVerification> Judge(IReadOnlyList<QueuedVerification> items, CardAnswer?[] answers)
    {
        var answersOthers = answers.Any(answer => answer?.Outcome is not null);
        return [.. items.Zip(answers, (item, answer) => new AnsweredVerification(
            item, answer?.Outcome, answer?.Failure is { } failure && (answersOthers || failure.Code == AgencyFailureCode.Malformed)))];
    }

    private TimeSpan? Rest(VerificationBatchRow batch, CardAnswer?[] answers)
    {
        if (answers.Any(answer => answer?.Outcome is not null) || answers.All(answer => answer is null))
        {
            return null;
        }
        var rest = Rest(batch.Failures);
        Log.BatchRests(logger, batch.Id, rest);
        return rest;
    }

    /// <summary>5 seconds at first, and at most some ten minutes.</summary>
    private static TimeSpan Rest(int failures) => ShortestRest * Math.Pow(2, Math.Min(failures, MostDoublings));
}
