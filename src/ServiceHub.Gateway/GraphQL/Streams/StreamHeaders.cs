namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>What keeps a stream out of caches, and flowing through proxies.</summary>
internal static class StreamHeaders
{
    public static void Set(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Origin";
        // nginx collects answers unless it is told not to.
        response.Headers["X-Accel-Buffering"] = "no";
    }
}
