using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

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

    /// <summary>Agreements or quotas are against the request as a whole.</summary>
    public static Task WriteAsync(HttpContext context, FieldError refusal) => WriteAsync(
        context,
        refusal.Code switch
        {
            Services.ErrorCodes.IdempotencyConflict => StatusCodes.Status422UnprocessableEntity,
            Services.ErrorCodes.IdempotencyUnfinished => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status429TooManyRequests,
        },
        new GraphQLError(refusal.Code, refusal.Message) { Extensions = refusal.Extensions });

    public static Task WriteAsync(HttpContext context, BadRequest problem) =>
        WriteAsync(context, problem.Status, problem.Code, problem.Message);

    public static Task WriteAsync(HttpContext context, int status, string code, string message) => WriteAsync(context, status, new GraphQLError(code, message));

    private static async Task WriteAsync(HttpContext context, int status, GraphQLError error)
    {
        context.Response.StatusCode = status;
        GraphQLResponseWriter.SetHeaders(context.Response, MediaTypes.Negotiate(context.Request));
        using var refusal = ExecutionResult.Refusal([error]);
        refusal.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync();
    }
}
