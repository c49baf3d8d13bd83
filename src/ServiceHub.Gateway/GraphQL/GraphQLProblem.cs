using System.Text.Json;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Answers a request that never became an operation, in the shape of a GraphQL error.</summary>
internal static class GraphQLProblem
{
    private const string TooBusyRetryAfterSeconds = "1";

    /// <summary>The database is down: nothing can be disclosed, and the client is not to blame.</summary>
    public static Task WriteUnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = DatabaseTrouble.RetryAfterSeconds;
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ErrorCodes.ServiceUnavailable, DatabaseTrouble.Message);
    }

    /// <summary>There was no turn for the operation within its time.</summary>
    public static Task WriteTooBusyAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = TooBusyRetryAfterSeconds;
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ErrorCodes.TooBusy, OperationExecutor.TooBusy);
    }

    public static Task WriteAsync(HttpContext context, BadRequest problem) =>
        WriteAsync(context, problem.Status, problem.Code, problem.Message);

    public static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        GraphQLResponseWriter.SetHeaders(context.Response, MediaTypes.Negotiate(context.Request));
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartArray("errors"u8);
        writer.WriteStartObject();
        writer.WriteString("message"u8, message);
        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, code);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
