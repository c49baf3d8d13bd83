using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceHub.Adapters.Cache;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.AnswerCache;

/// <summary>
/// Writes answers behind those who wait for them, many in one commit. What the database is too slow for, or fails to take, is lost:
/// the oldest first, since a newer answer serves longer.
/// </summary>
internal sealed class AnswerWriter : IAsyncDisposable
{
    /// <summary>SQLite looks for each parameter among all of a statement, so that more rows would cost each of them more.</summary>
    public const int RowsInStatement = 16;

    private const int Largest = 256;
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private static readonly RowBatch Answers = new(
        "CachedAnswers", "Hash", "Agency", "SubjectHash", "AskedAt", "Expires", "Payload_KeyId", "Payload_Bytes");

    /// <summary>Another gateway may have asked later and written earlier.</summary>
    private const string Newest = """
        ON CONFLICT ("Hash") DO UPDATE SET "AskedAt" = excluded."AskedAt", "Expires" = excluded."Expires", "SubjectHash" = excluded."SubjectHash",
        "Payload_KeyId" = excluded."Payload_KeyId", "Payload_Bytes" = excluded."Payload_Bytes" WHERE "CachedAnswers"."AskedAt" < excluded."AskedAt"
        """;

    private static readonly RowBatch Forgotten = new("ForgottenAnswers", "Agency", "SubjectHash", "At");

    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly AnswerSeal _seal;
    private readonly CacheHealth _health;
    private readonly TimeProvider _time;
    private readonly Channel<KeptAnswer> _queue;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _writing;

    public AnswerWriter(IDbContextFactory<HubDbContext> contexts, AnswerSeal seal, CacheHealth health, TimeProvider time)
    {
        (_contexts, _seal, _health, _time) = (contexts, seal, health, time);
        _queue = Channel.CreateBounded<KeptAnswer>(
            new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest }, Waiting.Remove);
        _writing = Task.Run(WriteAllAsync);
    }

    /// <summary>What is not written yet.</summary>
    public WaitingAnswers Waiting { get; } = new();

    public void Add(IReadOnlyList<KeptAnswer> answers)
    {
        foreach (var answer in answers)
        {
            Waiting.Add(answer);
            if (!_queue.Writer.TryWrite(answer))
            {
                Waiting.Remove(answer);
            }
        }
    }

    /// <summary>Notes that something was forgotten; the later of two notes stands.</summary>
    public static async Task WriteForgottenAsync(
        HubDbContext context, string agency, IEnumerable<byte[]> subjects, DateTimeOffset at, CancellationToken cancellation)
    {
        object?[][] rows = [.. subjects.Select(subject => new object?[] { agency, subject, at.UtcDateTime })];
        await using var command = Forgotten.Insert(
            context, rows, """ON CONFLICT ("Agency", "SubjectHash") DO UPDATE SET "At" = excluded."At" WHERE "ForgottenAnswers"."At" < excluded."At" """);
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete())
        {
            await _closing.CancelAsync();
            await _writing;
            _closing.Dispose();
        }
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<KeptAnswer>(Largest);
        while (await _queue.Reader.WaitToReadAsync())
        {
            if (_queue.Reader.Count < Largest)
            {
                await Task.Delay(Gathering, _time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            while (batch.Count < Largest && _queue.Reader.TryRead(out var answer))
            {
                batch.Add(answer);
            }
            try
            {
                await WriteAsync(batch);
                _health.Worked();
            }
            catch (Exception error)
            {
                _health.Failed(error);
            }
            batch.ForEach(Waiting.Remove);
            batch.Clear();
        }
    }

    private async Task WriteAsync(IReadOnlyList<KeptAnswer> batch)
    {
        // In one order for all gateways, so that two who write do not wait for each other; a statement takes each row once.
        var rows = batch.Select(_seal.Seal).OrderByDescending(row => row.AskedAt).DistinctBy(row => Convert.ToHexString(row.Hash))
            .OrderBy(row => Convert.ToHexString(row.Hash), StringComparer.Ordinal);
        await using var context = await _contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var part in rows.Select(Values).Chunk(RowsInStatement))
        {
            await using var command = Answers.Insert(context, part, Newest);
            command.Transaction = transaction.GetDbTransaction();
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static object?[] Values(CachedAnswerRow row) =>
    [
        row.Hash, row.Agency, row.SubjectHash, row.AskedAt.UtcDateTime, row.Expires.UtcDateTime, row.Payload.KeyId, row.Payload.Bytes,
    ];
}
