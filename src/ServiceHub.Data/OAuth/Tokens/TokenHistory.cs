using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using ServiceHub.Data.Writing;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>
/// What was issued, in the hub's database. Tokens do not wait for it: what comes within a moment is written together. Once
/// writing fails, nothing more is taken in until it succeeds. Disposing writes the rest.
/// </summary>
public sealed class TokenHistory : ITokenHistory, IAsyncDisposable
{
    /// <summary>SQLite looks for each parameter among all of a statement, so that more rows would cost each of them more.</summary>
    private const int RowsInStatement = 16;

    /// <summary>What a commit holds: under load it is the commits that cost, and nobody waits for them.</summary>
    private const int Largest = 256;
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private static readonly RowBatch Rows = new(
        "TokenHistory", "TokenId", "ClientId", "CredentialId", "GrantType", "Scopes", "Purpose", "Issued", "Expires");

    private readonly IDbContextFactory<HubDbContext> _contexts;
    private readonly ILogger<TokenHistory> _logger;
    private readonly TimeProvider _time;
    private readonly Channel<TokenRecord> _queue = Channel.CreateBounded<TokenRecord>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _writing;
    private volatile Exception? _failure;

    /// <param name="contexts">The database.</param>
    /// <param name="logger">Is told when writing begins to fail.</param>
    /// <param name="time">Measures how long is gathered.</param>
    public TokenHistory(IDbContextFactory<HubDbContext> contexts, ILogger<TokenHistory> logger, TimeProvider time)
    {
        (_contexts, _logger, _time) = (contexts, logger, time);
        _writing = Task.Run(WriteAllAsync);
    }

    public ValueTask AddAsync(TokenRecord token, CancellationToken cancellation) => _failure is { } failure
        ? throw new DatabaseUnavailableException("The history of tokens cannot be written.", failure)
        : _queue.Writer.WriteAsync(token, cancellation);

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
        var batch = new List<TokenRecord>(Largest);
        while (await _queue.Reader.WaitToReadAsync())
        {
            if (_queue.Reader.Count < Largest)
            {
                await PauseAsync(Gathering);
            }
            while (batch.Count < Largest && _queue.Reader.TryRead(out var token))
            {
                batch.Add(token);
            }
            while (!await TryWriteAsync(batch))
            {
                if (_closing.IsCancellationRequested)
                {
                    Log.HistoryLost(_logger, batch.Count + _queue.Reader.Count);
                    return;
                }
                await PauseAsync(Retry);
            }
            batch.Clear();
        }
    }

    private async Task<bool> TryWriteAsync(IReadOnlyList<TokenRecord> batch)
    {
        try
        {
            await WriteAsync(batch);
            _failure = null;
            return true;
        }
        catch (Exception error)
        {
            if (_failure is null)
            {
                Log.HistoryNotWritten(_logger, error);
            }
            _failure = error;
            return false;
        }
    }

    private async Task WriteAsync(IReadOnlyList<TokenRecord> batch)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var rows in batch.Select(Values).Chunk(RowsInStatement))
        {
            // A write that failed may have been done: then the rows are there already.
            await using var command = Rows.Insert(context, rows, "ON CONFLICT DO NOTHING");
            command.Transaction = transaction.GetDbTransaction();
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static object?[] Values(TokenRecord token) =>
    [
        token.TokenId, token.ClientId, token.CredentialId, token.GrantType, token.Scopes, token.Purpose,
        token.Issued.UtcDateTime, token.Expires.UtcDateTime,
    ];

    /// <summary>Waits, but not when the hub stops.</summary>
    private async Task PauseAsync(TimeSpan duration) =>
        await Task.Delay(duration, _time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
