using System.Buffers;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>
/// Incremental delivery over HTTP: a part of <c>multipart/mixed</c> for each response. The delimiter that ends a part is sent
/// with it and not with the next, since clients read a part only when they see its end.
/// </summary>
internal sealed class MultipartSink(HttpContext context, HostedOperation operation, string single, PatientFlush flush) : IResponseSink
{
    private static ReadOnlySpan<byte> Delimiter => "\r\n---"u8;

    private static ReadOnlySpan<byte> PartHeader => "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8;

    public async ValueTask NextAsync(HostedResponse response)
    {
        Start(response.Response);
        var body = context.Response.BodyWriter;
        body.Write(PartHeader);
        response.WriteTo(body);
        body.Write(Delimiter);
        await flush.FlushAsync(context);
    }

    /// <summary>Before the first part there is still a status to say it with; later the promised rest is called off.</summary>
    public async ValueTask FailAsync(IReadOnlyList<GraphQLError> errors)
    {
        if (!context.Response.HasStarted)
        {
            using var refusal = ExecutionResult.Refusal(errors);
            await (operation.DatabaseFailed ? GraphQLProblem.WriteUnavailableAsync(context)
                : errors[0].Code == Gateway.ErrorCodes.TooBusy ? GraphQLProblem.WriteTooBusyAsync(context)
                : GraphQLResponseWriter.WriteAsync(context.Response, single, refusal, null, context.RequestAborted).AsTask());
            return;
        }
        var body = context.Response.BodyWriter;
        body.Write(PartHeader);
        body.Write("{\"errors\":"u8);
        ErrorWriter.Write(body, errors);
        body.Write(",\"hasNext\":false}"u8);
        body.Write(Delimiter);
        await CompleteAsync();
    }

    public async ValueTask CompleteAsync()
    {
        context.Response.BodyWriter.Write("--\r\n"u8);
        await flush.FlushAsync(context);
    }

    private void Start(GraphQLResponse first)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "multipart/mixed; boundary=\"-\"";
            StreamHeaders.Set(context.Response);
            CostHeader.Set(context.Response, first);
            context.Response.BodyWriter.Write(Delimiter);
        }
    }
}
