using System.Net.WebSockets;
using Microsoft.AspNetCore.Authentication;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>
/// WebSockets at <c>/graphql</c>, before the endpoints: who upgrades without a token shows one in <c>connection_init</c>, while
/// every other request without one is refused.
/// </summary>
internal sealed class SocketEndpoint(
    RequestDelegate next, SocketAuthentication authentication, TokenWatch watch, OperationHost host, StreamSlots slots, StreamOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SocketEndpoint> logger)
{
    private const string Protocol = "graphql-transport-ws";

    public Task InvokeAsync(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest && context.Request.Path == GraphQLEndpoint.Path ? AcceptAsync(context) : next(context);

    private async Task AcceptAsync(HttpContext context)
    {
        var principal = context.Features.Get<AccessTokenPrincipal>();
        if (principal is null && context.Request.Headers.Authorization.Count > 0)
        {
            await context.ChallengeAsync();
            return;
        }
        if (PersonalDataInUrl.Check(context.Request) is { } refusal)
        {
            await GraphQLProblem.WriteAsync(context, refusal);
            return;
        }
        // Who is known does not queue with the unknown, of whom anybody can send any number.
        using var waiting = principal is null ? slots.TryTakeUnauthenticated() : slots.TryTake(principal.ClientId);
        if (waiting is null)
        {
            await GraphQLProblem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ErrorCodes.TooManyStreams, "Too many connections wait to say who they are, or are this client's. Try again later.");
            return;
        }
        var speaksOurs = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaksOurs ? Protocol : null,
            KeepAliveInterval = options.KeepAlive,
            KeepAliveTimeout = options.KeepAlive,
        });
        if (!speaksOurs)
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)SocketClose.OtherProtocol.Code, SocketClose.OtherProtocol.Reason, context.RequestAborted);
            return;
        }
        using var connection = new SocketConnection(context.TraceIdentifier, socket, principal, authentication, watch, host, slots, options, time, logger);
        await connection.RunAsync(waiting, lifetime.ApplicationStopping);
    }
}
