namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>
/// Sends what was written, and gives up on a client that leaves it unread: what it asked for may hold a place among the operations
/// that are executed at once.
/// </summary>
internal sealed class PatientFlush(StreamOptions options, TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The client left, or was given up.</exception>
    public async ValueTask FlushAsync(HttpContext context)
    {
        using var patience = new CancellationTokenSource(options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        try
        {
            await context.Response.BodyWriter.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            context.Abort();
            throw;
        }
    }
}
