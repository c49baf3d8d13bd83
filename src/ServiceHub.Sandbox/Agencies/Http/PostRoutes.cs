using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>Paths that take POST and nothing else; a national ID stands in the body, so that no log of addresses holds it.</summary>
internal sealed class PostRoutes(IReadOnlyDictionary<string, RequestDelegate> routes)
{
    public Task AnswerAsync(HttpContext context)
    {
        if (!routes.TryGetValue(context.Request.Path.Value ?? "", out var answer))
        {
            return Wire.WriteErrorAsync(context, StatusCodes.Status404NotFound, "no such resource");
        }
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Wire.WriteErrorAsync(context, StatusCodes.Status405MethodNotAllowed, "only POST");
        }
        return answer(context);
    }
}
