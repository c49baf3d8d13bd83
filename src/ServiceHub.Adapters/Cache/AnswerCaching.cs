using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Cache;

/// <summary>What one operation keeps, and when it serves.</summary>
internal sealed class AnswerCaching(OperationManifest manifest, CachePolicy policy, IAnswerCache cache, TimeProvider time)
{
    /// <summary>Whoever looks longer than that for a kept answer had better ask.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly AnswerPayload _payload = new(manifest.Mapping.Shape);

    /// <summary>The kept answers that may serve now, or once the agency has failed.</summary>
    public async Task<IReadOnlyDictionary<NationalId, AgencyAnswer>> FindAsync(
        IReadOnlyList<NationalId> subjects, string asked, AgencyQuestion question, CancellationToken cancellation)
    {
        var found = new Dictionary<NationalId, AgencyAnswer>();
        if (question.MaxAge <= TimeSpan.Zero)
        {
            return found;
        }
        try
        {
            var keys = subjects.Select(subject => new AnswerKey(manifest.Agency, subject, asked)).ToList();
            var kept = await cache.FindAsync(keys, cancellation).AsTask().WaitAsync(Patience, time, cancellation);
            foreach (var entry in kept.Where(entry => AgeOf(entry.AskedAt) <= (question.MaxAge ?? TimeSpan.MaxValue)))
            {
                if (_payload.Read(entry.Payload.Span) is { } answer)
                {
                    found[entry.Key.Subject] = answer with { AskedAt = entry.AskedAt, IsCached = true };
                }
            }
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // The cache says so itself; without it the agency is asked.
            CallMeter.CountCache(manifest, "trouble");
        }
        return found;
    }

    public bool IsFresh(AgencyAnswer kept) => AgeOf(kept.AskedAt) < FreshFor(kept);

    /// <summary>The kept answer in place of one that the agency could not give, or null. A refusal is an answer, and a newer one.</summary>
    public AgencyAnswer? InPlaceOf(AgencyAnswer failed, AgencyAnswer? kept) =>
        failed.Failure is { Code: not AgencyFailureCode.Refused } failure && kept is { Record: not null } && AgeOf(kept.AskedAt) < policy.StaleIfUnavailableFor
            ? kept with { IsStale = true, StaleBecause = failure }
            : null;

    public void Keep(string asked, IReadOnlyList<NationalId> subjects, IReadOnlyList<AgencyAnswer> answers)
    {
        try
        {
            var kept = subjects.Zip(answers).Where(pair => pair.Second is { Failure: null, AskedAt: not null })
                .Select(pair => Entry(new AnswerKey(manifest.Agency, pair.First, asked), pair.Second)).ToList();
            if (kept.Count > 0)
            {
                cache.Keep(kept);
            }
        }
        catch (Exception)
        {
            // The calls that wait behind this one go on.
            CallMeter.CountCache(manifest, "trouble");
        }
    }

    private KeptAnswer Entry(AnswerKey key, AgencyAnswer answer)
    {
        var askedAt = answer.AskedAt!.Value;
        var serves = answer.Record is null ? policy.NotFoundFreshFor : policy.StaleIfUnavailableFor ?? policy.FreshFor;
        return new KeptAnswer(key, askedAt, askedAt + serves, _payload.Write(answer));
    }

    private TimeSpan FreshFor(AgencyAnswer kept) => kept.Record is null ? policy.NotFoundFreshFor : policy.FreshFor;

    private TimeSpan AgeOf(DateTimeOffset? askedAt) => time.GetUtcNow() - askedAt!.Value;
}
