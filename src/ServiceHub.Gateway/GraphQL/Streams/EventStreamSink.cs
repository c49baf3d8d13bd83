using System.Buffers;
using System.IO.Pipelines;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>
/// GraphQL over Server-Sent Events, distinct connections mode: an event <c>next</c> for each response, then <c>complete</c>.
/// The status is 200 whatever comes, since a browser's event source tells nothing of other answers. Comments keep it alive.
/// </summary>
internal sealed class EventStreamSink : IResponseSink, IAsyncDisposable
{
    private readonly HttpContext _context;
    private readonly PatientFlush _flush;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PeriodicTimer _timer;
    private readonly Task _keepingAlive;

    private EventStreamSink(HttpContext context, PatientFlush flush, TimeSpan keepAlive, TimeProvider time)
    {
        (_context, _flush) = (context, flush);
        _timer = new PeriodicTimer(keepAlive, time);
        _keepingAlive = KeepAliveAsync();
    }

    /// <summary>Sends the headers at once: the first event of a subscription may be long in coming.</summary>
    public static async Task<EventStreamSink> OpenAsync(HttpContext context, PatientFlush flush, TimeSpan keepAlive, TimeProvider time)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        StreamHeaders.Set(context.Response);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        return new EventStreamSink(context, flush, keepAlive, time);
    }

    public ValueTask NextAsync(HostedResponse response) => WriteAsync(body =>
    {
        body.Write("event: next\ndata: "u8);
        response.WriteTo(body);
        body.Write("\n\n"u8);
    });

    public ValueTask FailAsync(IReadOnlyList<GraphQLError> errors) => WriteAsync(body =>
    {
        body.Write("event: next\ndata: {\"errors\":"u8);
        ErrorWriter.Write(body, errors);
        body.Write("}\n\nevent: complete\ndata: \n\n"u8);
    });

    public ValueTask CompleteAsync() => WriteAsync(body => body.Write("event: complete\ndata: \n\n"u8));

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _keepingAlive;
        _turn.Dispose();
    }

    private async Task KeepAliveAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_context.RequestAborted))
            {
                await WriteAsync(body => body.Write(":\n\n"u8));
            }
        }
        catch (OperationCanceledException)
        {
            // The client left.
        }
    }

    private async ValueTask WriteAsync(Action<PipeWriter> write)
    {
        await _turn.WaitAsync(_context.RequestAborted);
        try
        {
            write(_context.Response.BodyWriter);
            await _flush.FlushAsync(_context);
        }
        finally
        {
            _turn.Release();
        }
    }
}
