using Microsoft.AspNetCore.Http.Features;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Answers over HTTP with several responses: in parts, or as Server-Sent Events (distinct connections mode).</summary>
internal sealed class HttpStreams(StreamSlots slots, StreamOptions options, PatientFlush flush, TokenWatch watch, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Whether the client is to have several responses: it wants a stream, and the operation is one that it can carry.</summary>
    public static bool Suits(HostedOperation operation, StreamMediaType type) =>
        type != StreamMediaType.None && (type != StreamMediaType.Multipart || (operation.IsStream && operation.Kind != OperationKind.Subscription));

    /// <param name="context">The request and its answer.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="type">How the client wants several responses.</param>
    /// <param name="single">The media type of a single response, such as a refusal.</param>
    /// <returns>False when the client is to have a single response: it wants no stream, or the operation is none.</returns>
    public async Task<bool> TryServeAsync(HttpContext context, HostedOperation operation, StreamMediaType type, string single)
    {
        if (!Suits(operation, type))
        {
            return false;
        }
        var principal = context.Features.GetRequiredFeature<AccessTokenPrincipal>();
        using var slot = slots.TryTake(principal.ClientId);
        await (slot is null
            ? GraphQLProblem.WriteAsync(context, StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyStreams, $"The client holds {options.PerClient} streams open, and may not hold more. End one.")
            : type == StreamMediaType.Multipart
                ? ResponsePump.PumpAsync(operation, new MultipartSink(context, operation, single, flush), context.RequestAborted)
                : ServeEventsAsync(context, operation, principal));
        return true;
    }

    private async Task ServeEventsAsync(HttpContext context, HostedOperation operation, AccessTokenPrincipal principal)
    {
        await using var sink = await EventStreamSink.OpenAsync(context, flush, options.KeepAlive, time);
        if (operation.Kind != OperationKind.Subscription)
        {
            await ResponsePump.PumpAsync(operation, sink, context.RequestAborted);
            return;
        }
        using var life = new SubscriptionLife(principal, watch, lifetime, time, context.RequestAborted);
        try
        {
            await ResponsePump.PumpAsync(operation, sink, life.Token);
        }
        catch (OperationCanceledException) when (life.Reason is { } end)
        {
            await sink.FailAsync([end]);
        }
    }
}
