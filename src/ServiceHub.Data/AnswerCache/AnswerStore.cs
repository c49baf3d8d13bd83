using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.AnswerCache;

/// <summary>Agencies' answers in the hub's database, for all gateways. Disposing writes what still waits.</summary>
public sealed class AnswerStore : IAnswerCache, IAsyncDisposable
{
    private const int Batch = 500;

    /// <summary>No question takes longer.</summary>
    private static readonly TimeSpan ForgottenStays = TimeSpan.FromHours(2);

    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly AnswerSeal _seal;
    private readonly CacheHealth _health;
    private readonly AnswerWriter _writer;
    private readonly TimeProvider _time;

    /// <param name="contexts">The database.</param>
    /// <param name="ring">The keys.</param>
    /// <param name="logger">Is told of trouble, once.</param>
    /// <param name="time">Tells what has expired.</param>
    public AnswerStore(IDbContextFactory<HubDbContext> contexts, KeyRing ring, ILogger<AnswerStore> logger, TimeProvider time)
    {
        (_contexts, _time) = (contexts, time);
        _seal = new AnswerSeal(ring);
        _health = new CacheHealth(logger);
        _writer = new AnswerWriter(contexts, _seal, _health, time);
    }

    public async ValueTask<IReadOnlyList<KeptAnswer>> FindAsync(IReadOnlyList<AnswerKey> keys, CancellationToken cancellation)
    {
        var waiting = keys.Select(_writer.Waiting.Find).OfType<KeptAnswer>().ToDictionary(answer => answer.Key);
        var others = keys.Where(key => !waiting.ContainsKey(key)).ToList();
        return others.Count == 0 ? [.. waiting.Values] : [.. waiting.Values, .. await FindWrittenAsync(others, cancellation)];
    }

    public void Keep(IReadOnlyList<KeptAnswer> answers) => _writer.Add(answers);

    public async ValueTask ForgetAsync(string agency, IReadOnlyList<NationalId>? subjects, CancellationToken cancellation)
    {
        _writer.Waiting.Forget(agency, subjects?.ToHashSet());
        var now = AnswerSeal.Stored(_time.GetUtcNow());
        IEnumerable<byte[]> hashes = subjects is null
            ? [AnswerSeal.Everybody]
            : subjects.Distinct().SelectMany(subject => _seal.Candidates(subject.Digits));
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var part in hashes.Chunk(AnswerWriter.RowsInStatement))
        {
            await AnswerWriter.WriteForgottenAsync(context, agency, part, now, cancellation);
            // The rows themselves need not wait to expire.
            await context.CachedAnswers
                .Where(row => row.Agency == agency && row.AskedAt <= now && (subjects == null || part.Contains(row.SubjectHash)))
                .ExecuteDeleteAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>Removes what serves no more, a few rows at a time so that nobody waits long for the write lock.</summary>
    /// <returns>How many answers.</returns>
    public async Task<int> RemoveExpiredAsync(CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        int removed, all = 0;
        do
        {
            removed = await context.CachedAnswers.Where(row => row.Expires <= now).OrderBy(row => row.Expires).Take(Batch).ExecuteDeleteAsync(cancellation);
            all += removed;
        }
        while (removed == Batch);
        return all + await RemoveForgottenAsync(context, now - ForgottenStays, cancellation);
    }

    /// <summary>Once no gateway can still write what it asked before, a note of what was forgotten goes; with the answers that came after it was made.</summary>
    private static async Task<int> RemoveForgottenAsync(HubDbContext context, DateTimeOffset before, CancellationToken cancellation)
    {
        var late = await context.CachedAnswers.Where(row => context.ForgottenAnswers.Any(forgotten => forgotten.Agency == row.Agency
                && forgotten.At < before && forgotten.At >= row.AskedAt
                && (forgotten.SubjectHash == row.SubjectHash || forgotten.SubjectHash == AnswerSeal.Everybody)))
            .ExecuteDeleteAsync(cancellation);
        await context.ForgottenAnswers.Where(forgotten => forgotten.At < before).ExecuteDeleteAsync(cancellation);
        return late;
    }

    private async Task<List<KeptAnswer>> FindWrittenAsync(List<AnswerKey> keys, CancellationToken cancellation)
    {
        try
        {
            var byHash = keys.SelectMany(key => _seal.Candidates(key).Select(hash => (Hash: Convert.ToHexString(hash), Key: key)))
                .ToDictionary(entry => entry.Hash, entry => entry.Key);
            var rows = await FindRowsAsync([.. byHash.Keys.Select(Convert.FromHexString)], cancellation);
            // While rows are re-hashed one may stand under two hashes.
            List<KeptAnswer> found =
            [
                .. rows.OrderByDescending(row => row.AskedAt).DistinctBy(row => byHash[Convert.ToHexString(row.Hash)])
                    .Select(row => _seal.Open(row, byHash[Convert.ToHexString(row.Hash)])),
            ];
            _health.Worked();
            return found;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            _health.Failed(error);
            throw;
        }
    }

    private async Task<List<CachedAnswerRow>> FindRowsAsync(byte[][] hashes, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellation);
        return await context.CachedAnswers.AsNoTracking()
            .Where(row => hashes.Contains(row.Hash) && row.Expires > now)
            .Where(row => !context.ForgottenAnswers.Any(forgotten => forgotten.Agency == row.Agency && forgotten.At >= row.AskedAt
                && (forgotten.SubjectHash == row.SubjectHash || forgotten.SubjectHash == AnswerSeal.Everybody)))
            .ToListAsync(cancellation);
    }
}
