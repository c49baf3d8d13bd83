using System.Security.Claims;
using ServiceHub.Gateway.OAuth;

namespace ServiceHub.Gateway.Logging;

/// <summary>
/// Gives each request an id that stands in all its log lines and in its answer, and writes one line at its end. The line
/// names the route, never the path: a path may hold what a client put there.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    public const string Header = "X-Request-Id";

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
            finally
            {
                Log.RequestEnded(logger, context.Request.Method, Route(context), context.Response.StatusCode,
                    time.GetElapsedTime(start).TotalMilliseconds, context.User.FindFirstValue(BearerHandler.ClientIdClaim) ?? "-");
            }
        }
    }

    private static string Route(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
}
