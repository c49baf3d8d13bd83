using ServiceHub.Gateway.Hosting;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Writes the authorization server's answers to HTTP, and those that it could not give.</summary>
internal static class ProtocolAnswers
{
    public static async Task WriteAsync(HttpContext context, OAuthResponse answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers.Append(name, value);
        }
        if (answer.Status == StatusCodes.Status204NoContent)
        {
            // It says by itself that there is no body (RFC 9110 §8.6).
            context.Response.ContentType = null;
            return;
        }
        context.Response.ContentLength = answer.Json.Length;
        await context.Response.BodyWriter.WriteAsync(answer.Json, context.RequestAborted);
    }

    /// <summary>With its database down the server cannot tell who asks, which is no fault of theirs.</summary>
    public static Task WriteUnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = DatabaseTrouble.RetryAfterSeconds;
        return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "temporarily_unavailable", DatabaseTrouble.Message);
    }

    public static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new { error, error_description = description }, context.RequestAborted);
    }
}
