using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.OAuth.Pages;
using ServiceHub.Gateway.Pages;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Authorization.Browser;

namespace ServiceHub.Gateway.OAuth;

/// <summary>HTTP for a citizen's way through the hub. Its cookie is for that alone: it authenticates nobody, and nothing else reads it.</summary>
internal static class BrowserEndpoints
{
    /// <summary>The prefix has browsers refuse it when it is not Secure, or was set by another host (RFC 6265bis §4.1.3.2).</summary>
    public const string Cookie = "__Host-servicehub-login";

    private static readonly TimeSpan CookieLives = TimeSpan.FromMinutes(30);

    private delegate ValueTask<BrowserAnswer> Handler(BrowserRequest request, CancellationToken cancellation);

    public static void MapBrowsers(this WebApplication app, AuthorizationEndpoint endpoint)
    {
        app.MapGet("/oauth/authorize", (HttpContext context, ILogger<AuthorizationServer> logger) =>
            AnswerAsync(context, "authorize", endpoint.StartAsync, logger));
        app.MapGet("/oauth/login/callback", (HttpContext context, ILogger<AuthorizationServer> logger) =>
            AnswerAsync(context, "login", endpoint.ReturnAsync, logger));
        app.MapPost("/oauth/consent", (HttpContext context, ILogger<AuthorizationServer> logger) =>
                AnswerAsync(context, "consent", endpoint.DecideAsync, logger))
            .WithMetadata(new RequestSizeLimitAttribute(FormRequest.LargestForm));
    }

    private static async Task AnswerAsync(HttpContext context, string name, Handler handle, ILogger logger)
    {
        BrowserAnswer answer;
        try
        {
            answer = await handle(await ReadAsync(context), context.RequestAborted);
        }
        catch (Exception trouble) when (DatabaseTrouble.IsBehind(trouble))
        {
            Log.OAuthRequestFailed(logger, name, trouble);
            context.Response.Headers.RetryAfter = DatabaseTrouble.RetryAfterSeconds;
            await Page.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, FaultPage.Of(BrowserFault.Unavailable), returnsTo: null);
            return;
        }
        if (answer.Log.Error is { } error)
        {
            Log.OAuthRequestRefused(logger, name, answer.Log.ClientId ?? "-", error, answer.Log.Cause);
        }
        if (answer.Binding is { } binding)
        {
            context.Response.Cookies.Append(
                Cookie, binding, new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = CookieLives });
        }
        await WriteAsync(context, answer);
    }

    private static async Task<BrowserRequest> ReadAsync(HttpContext context)
    {
        var parameters = HttpMethods.IsPost(context.Request.Method) ? await ReadFormAsync(context) : context.Request.Query;
        return new(
            [.. parameters.SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? "")))],
            context.Request.Cookies[Cookie],
            context.Request.Headers.AcceptLanguage);
    }

    /// <summary>What is no form holds nothing, and its sender is told so in words for people.</summary>
    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> ReadFormAsync(HttpContext context)
    {
        try
        {
            return FormRequest.IsForm(context.Request) ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    private static Task WriteAsync(HttpContext context, BrowserAnswer answer)
    {
        if (answer.Redirect is { } address)
        {
            // 303, so that no browser sends a form on (FAPI 2.0 §5.3.2.2).
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = address.AbsoluteUri;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            return Task.CompletedTask;
        }
        if (answer.Consent is { } view)
        {
            var action = context.RequestServices.GetRequiredService<IssuerAddress>().Issuer + "/oauth/consent";
            return Page.WriteAsync(context, StatusCodes.Status200OK, ConsentPage.Of(view, action), view.ReturnsTo);
        }
        return Page.WriteAsync(context, StatusCodes.Status400BadRequest, FaultPage.Of(answer.Fault!.Value), returnsTo: null);
    }
}
