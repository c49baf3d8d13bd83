using System.Text;
using ServiceHub.Data.Documents;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>
/// Prepares the trusted documents that were used last once the hub listens, so that their first requests find them planned; and notes
/// now and then which ones are used.
/// </summary>
internal sealed class DocumentUpkeep(
    TrustedDocumentStore store, TrustedDocuments documents, ExecutableSchema schema, DocumentOptions options,
    IHostApplicationLifetime life, ILogger<DocumentUpkeep> logger, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveUseAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ListeningAsync(stoppingToken);
            await PrepareAsync(stoppingToken);
            using var timer = new PeriodicTimer(Interval, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SaveUseAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private async Task ListeningAsync(CancellationToken cancellation)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = life.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(cancellation);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        IReadOnlyList<TrustedDocumentRow> rows;
        try
        {
            rows = await store.MostRecentAsync(options.PlannedAtStart, cancellation);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.DocumentsNotPlanned(logger, error.GetType());
            return;
        }
        // The last to be prepared is the last to be forgotten, should they not all find room.
        foreach (var row in rows.Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            Prepare(row);
            // Requests come first: the hub listens already.
            await Task.Yield();
        }
        Log.DocumentsPlanned(logger, rows.Count, time.GetElapsedTime(start).TotalMilliseconds);
    }

    private void Prepare(TrustedDocumentRow row)
    {
        var document = Encoding.UTF8.GetBytes(row.Document);
        documents.Hold(row.Sha256, document);
        foreach (var name in row.Operations.Split(' '))
        {
            var preparation = schema.Prepare(new ExecutionRequest { Query = document, OperationName = name.Length == 0 ? null : name });
            if (preparation.Operation is { } operation)
            {
                operation.PlanAhead();
            }
            else
            {
                Log.DocumentDoesNotFit(logger, row.ClientId, row.Sha256);
                return;
            }
        }
    }

    private async Task SaveUseAsync(CancellationToken cancellation)
    {
        try
        {
            await documents.SaveUseAsync(cancellation);
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            Log.UseNotSaved(logger, error.GetType());
        }
    }
}
