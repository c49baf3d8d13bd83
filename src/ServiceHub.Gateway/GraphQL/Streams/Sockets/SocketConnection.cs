using System.Buffers;
using System.Net.WebSockets;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>
/// A connection of <c>graphql-transport-ws</c>: waits for <c>connection_init</c>, then runs what the client subscribes to, until
/// either side closes.
/// </summary>
internal sealed class SocketConnection(
    string requestId, WebSocket socket, AccessTokenPrincipal? upgrade, SocketAuthentication authentication, TokenWatch watch, OperationHost host, StreamSlots slots, StreamOptions options, TimeProvider time, ILogger logger)
    : IDisposable
{
    /// <summary>How long a client that was told of the close may take to agree.</summary>
    private static readonly TimeSpan Parting = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<SocketClose> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SocketReader _reader = new(socket);
    private readonly SocketWriter _writer = new(socket, options.SendTimeout, time);
    private readonly List<IDisposable> _held = [];
    private readonly CancellationTokenSource _ended = new();
    private bool _isInitialised;
    private AccessTokenPrincipal? _principal;

    /// <param name="waiting">Held until the client is known.</param>
    /// <param name="stopping">The hub stops.</param>
    public async Task RunAsync(IDisposable waiting, CancellationToken stopping)
    {
        _held.Add(waiting);
        var operations = new SocketOperations(requestId, host, _writer, options, logger);
        CloseAfter(options.InitTimeout, () => _isInitialised ? null : SocketClose.InitTimeout);
        using var stop = stopping.Register(() => _closing.TrySetResult(SocketClose.Stopping));
        var reading = ReadAsync(operations);
        await Task.WhenAny(reading, _closing.Task);
        await PartAsync(reading);
        // Nothing is heard any more, so nothing more is started.
        await operations.EndAsync();
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
        _held.ForEach(held => held.Dispose());
        _writer.Dispose();
    }

    private async Task ReadAsync(SocketOperations operations)
    {
        try
        {
            while (true)
            {
                var (text, problem, isEnd) = await _reader.ReadAsync();
                if (isEnd)
                {
                    return;
                }
                // After the close nothing is heard any more; the client's own close is waited for.
                if (!_closing.Task.IsCompleted && (problem ?? await HearAsync(text, operations)) is { } close)
                {
                    _closing.TrySetResult(close);
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The connection broke, or the client does not read.
        }
        catch (Exception error)
        {
            Log.OperationFailed(logger, error);
            _closing.TrySetResult(SocketClose.Failed);
        }
    }

    private async ValueTask<SocketClose?> HearAsync(ReadOnlyMemory<byte> text, SocketOperations operations)
    {
        var (message, problem) = SocketMessage.Read(text);
        switch (message?.Type)
        {
            case null:
                return SocketClose.Invalid(problem!);
            case SocketMessageType.ConnectionInit:
                return await InitialiseAsync(message.Authorization);
            case SocketMessageType.Ping:
                await _writer.SendAsync(output => output.Write("{\"type\":\"pong\"}"u8), CancellationToken.None);
                return null;
            case SocketMessageType.Subscribe when _principal is null:
                return SocketClose.Unauthorized;
            case SocketMessageType.Subscribe:
                return await operations.TryStartAsync(message.Id, message.Request!, text.Length, _principal) ? null : SocketClose.Exists;
            case SocketMessageType.Complete:
                await operations.CompleteAsync(message.Id);
                return null;
            default:
                return null;
        }
    }

    private async ValueTask<SocketClose?> InitialiseAsync(IReadOnlyList<string> authorization)
    {
        if (_isInitialised)
        {
            return SocketClose.TooManyInits;
        }
        _isInitialised = true;
        var (principal, refusal) = await authentication.JudgeAsync(upgrade, authorization, CancellationToken.None);
        if (principal is null)
        {
            return refusal;
        }
        // The place in which it waited is free again.
        _held[0].Dispose();
        if (slots.TryTake(principal.ClientId) is not { } slot)
        {
            return SocketClose.TooMany;
        }
        _held.Add(slot);
        CloseAfter(SubscriptionLife.Remaining(principal, time), () => SocketClose.Expired);
        _ = watch.WatchAsync(principal, why => _closing.TrySetResult(SocketClose.Forbidden(why.Message)), _ended.Token);
        _principal = principal;
        _reader.Largest = options.LargestMessage;
        Log.SocketOpened(logger, principal.ClientId);
        await _writer.SendAsync(output => output.Write("{\"type\":\"connection_ack\"}"u8), CancellationToken.None);
        return null;
    }

    private void CloseAfter(TimeSpan wait, Func<SocketClose?> reason)
    {
        var timer = new CancellationTokenSource(wait, time);
        _held.Add(timer);
        timer.Token.Register(() =>
        {
            if (reason() is { } close)
            {
                _closing.TrySetResult(close);
            }
        });
    }

    private async Task PartAsync(Task reading)
    {
        var close = _closing.Task.IsCompleted ? await _closing.Task : new SocketClose((int)WebSocketCloseStatus.NormalClosure, "");
        Log.SocketClosed(logger, _principal?.ClientId ?? "-", close.Code);
        var parting = SayGoodbyeAsync(close, reading);
        await Task.WhenAny(parting, Task.Delay(Parting, time));
        socket.Abort();
        await parting;
    }

    private async Task SayGoodbyeAsync(SocketClose close, Task reading)
    {
        try
        {
            await _writer.CloseAsync(close);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client is gone.
        }
        await reading;
    }
}
