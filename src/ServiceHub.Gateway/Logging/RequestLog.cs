using System.Security.Claims;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.OAuth;

namespace ServiceHub.Gateway.Logging;

/// <summary>
/// Gives each request an id that stands in all its log lines and in its answer, and writes one line at its end. The line
/// names the route, never the path: a path may hold what a client put there.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    private const string Header = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var id = context.TraceIdentifier;
        context.Response.Headers[Header] = id;
        var start = time.GetTimestamp();
        using (logger.BeginScope(new Dictionary<string, object> { ["RequestId"] = id }))
        {
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException error) when (!context.Response.HasStarted)
            {
                await GraphQLProblem.WriteAsync(context, error.StatusCode, ErrorCodes.BadRequest, "The request is not HTTP as it should be, or too large.");
            }
            catch (Exception error) when (!context.RequestAborted.IsCancellationRequested)
            {
                Log.RequestFailed(logger, error);
                await FailAsync(context, error);
            }
            finally
            {
                Log.RequestEnded(logger, context.Request.Method, Route(context), context.Response.StatusCode,
                    time.GetElapsedTime(start).TotalMilliseconds, context.User.FindFirstValue(BearerHandler.ClientIdClaim) ?? "-");
            }
        }
    }

    private static string Route(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static Task FailAsync(HttpContext context, Exception error)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.Clear();
        context.Response.Headers[Header] = context.TraceIdentifier;
        return DatabaseTrouble.IsBehind(error)
            ? GraphQLProblem.WriteUnavailableAsync(context)
            : GraphQLProblem.WriteAsync(context, StatusCodes.Status500InternalServerError, ErrorCodes.Internal,
                "The hub failed on this request. Its id stands in X-Request-Id; tell it to the hub's operators.");
    }
}
