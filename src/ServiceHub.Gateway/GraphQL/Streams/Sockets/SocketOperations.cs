using System.Collections.Concurrent;
using System.Net.WebSockets;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Errors;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>The operations under way on a WebSocket. Only its reading loop starts and completes them.</summary>
internal sealed class SocketOperations(string connection, OperationHost host, SocketWriter writer, StreamOptions options, ILogger logger)
{
    private static readonly GraphQLError Failed = new(Gateway.ErrorCodes.Internal, "The hub failed on this operation.");

    // The sources are bound to nothing and never waited on: there is nothing in them to dispose.
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _byId = new(StringComparer.Ordinal);

    /// <summary>Those that the client completed as well, until their resolvers have come to an end.</summary>
    private readonly ConcurrentDictionary<CancellationTokenSource, Task> _running = new();

    /// <summary>What those under way hold of the messages that brought them.</summary>
    private long _bytes;

    private int _count;

    /// <param name="id">The operation, as the client calls it.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="bytes">How long the message was that brought it, of which it holds parts until it ends.</param>
    /// <param name="principal">Who asks.</param>
    /// <returns>False when an operation of that id is under way.</returns>
    public async ValueTask<bool> TryStartAsync(string id, GraphQLRequest request, int bytes, AccessTokenPrincipal principal)
    {
        var end = new CancellationTokenSource();
        if (!_byId.TryAdd(id, end))
        {
            request.Dispose();
            return false;
        }
        var sink = new SocketSink(writer, id, () => _byId.TryRemove(KeyValuePair.Create(id, end)), end.Token);
        if (TooMany(bytes) is { } refusal)
        {
            // The reading loop itself refuses: who does not read that is not read either, and holds no more than this one message.
            request.Dispose();
            await sink.FailAsync([refusal]);
            return true;
        }
        // Reading a document takes a while; the connection's next message need not wait for it.
        var run = Task.Run(() => RunAsync(sink, () => ServeAsync(request, principal, sink, end.Token)));
        _running[end] = run;
        Interlocked.Add(ref _bytes, bytes);
        _ = run.ContinueWith(_ => Forget(end, bytes), TaskScheduler.Default);
        return true;
    }

    /// <summary>Ends an operation because the client has heard enough; nothing more is sent of it.</summary>
    public Task CompleteAsync(string id) => _byId.TryRemove(id, out var end) ? end.CancelAsync() : Task.CompletedTask;

    /// <summary>Ends them all; comes when their resolvers have.</summary>
    public async Task EndAsync()
    {
        await Task.WhenAll(_running.Keys.Select(end => end.CancelAsync()));
        await Task.WhenAll(_running.Values);
    }

    private async Task ServeAsync(GraphQLRequest request, AccessTokenPrincipal principal, SocketSink sink, CancellationToken end)
    {
        using (request)
        {
            var operation = await host.OpenAsync(request, principal, new($"{connection}:{Interlocked.Increment(ref _count)}", Key: null), end);
            if (await operation.AdmitAsync(inParts: true, end) is { Refusal: { } refused })
            {
                await sink.FailAsync([new(refused.Code, refused.Message) { Extensions = refused.Extensions }]);
                return;
            }
            await ResponsePump.PumpAsync(operation, sink, end);
        }
    }

    private async Task RunAsync(SocketSink sink, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The client completed the operation, left, or does not read.
        }
        catch (Exception error)
        {
            Log.OperationFailed(logger, error);
            await RunAsync(sink, () => sink.FailAsync([DatabaseTrouble.IsBehind(error) ? DatabaseTrouble.Error : Failed]).AsTask());
        }
    }

    private void Forget(CancellationTokenSource end, int bytes)
    {
        _running.TryRemove(end, out _);
        Interlocked.Add(ref _bytes, -bytes);
    }

    private GraphQLError? TooMany(int bytes) =>
        _running.Count >= options.OperationsPerSocket
            ? new(Gateway.ErrorCodes.TooManyOperations, $"At most {options.OperationsPerSocket} operations may be under way on a WebSocket. Complete one, or open another.")
            : Interlocked.Read(ref _bytes) + bytes > options.BytesPerSocket
                ? new(Gateway.ErrorCodes.TooManyOperations, $"The messages of all operations under way on a WebSocket may hold {options.BytesPerSocket} bytes. Complete one, or open another.")
                : null;
}
