using Microsoft.Net.Http.Headers;
using ServiceHub.Gateway.GraphQL;

namespace ServiceHub.Gateway.OAuth;

/// <summary>
/// Cross-origin requests to the authorization server (Fetch standard, section 3.2), for clients that registered origins and so are
/// apps in a browser. Who the client is shows only once it was judged, so the answer's headers are set behind the endpoint; a
/// browser that asks beforehand is told of any client's origin. No other page learns even why it was refused.
/// </summary>
internal static class BrowserApps
{
    private const string PreflightLives = "600";

    public static async Task AnswerPreflightAsync(HttpContext context, ClientOrigins origins)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        if (await AllowAsync(context, origins, clientId: null))
        {
            context.Response.Headers.AccessControlAllowMethods = HttpMethods.Post;
            context.Response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, DPoP";
            context.Response.Headers.AccessControlMaxAge = PreflightLives;
        }
    }

    public static async Task LetReadAsync(HttpContext context, ClientOrigins origins, string? clientId)
    {
        if (clientId is not null && await AllowAsync(context, origins, clientId))
        {
            context.Response.Headers.AccessControlExposeHeaders = "DPoP-Nonce, Retry-After, WWW-Authenticate";
        }
    }

    private static async ValueTask<bool> AllowAsync(HttpContext context, ClientOrigins origins, string? clientId)
    {
        if (context.Request.Headers.Origin is not [{ } origin])
        {
            return false;
        }
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (!ClientOriginsPolicy.IsOrigin(origin) || !await origins.AllowsAsync(origin, clientId, context.RequestAborted))
        {
            return false;
        }
        context.Response.Headers.AccessControlAllowOrigin = origin;
        return true;
    }
}
