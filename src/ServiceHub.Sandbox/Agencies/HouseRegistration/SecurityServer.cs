using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>
/// The client's side of an X-Road security server before one service (X-Road: Message Protocol for REST, 1.0, chapter 4). It judges
/// the X-Road headers, hands the rest to the service, and binds the answer to the request.
/// </summary>
internal sealed class SecurityServer(
    string service, string client, IReadOnlyDictionary<string, RequestDelegate> paths)
{
    private readonly string _prefix = $"/r1/{service}";
    private readonly Dictionary<string, RequestDelegate> _provider = paths.ToDictionary(path => $"/r1/{service}{path.Key}", path => path.Value);

    public async Task AnswerAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        if (Judge(context.Request) is { } error)
        {
            await WriteAsync(context, error);
            return;
        }
        var requestId = NewId();
        var response = context.Response.Headers;
        response["X-Road-Client"] = context.Request.Headers["X-Road-Client"];
        response["X-Road-Service"] = service;
        response["X-Road-Id"] = context.Request.Headers["X-Road-Id"] is [{ Length: > 0 } id] ? id : NewId();
        response["X-Road-Request-Id"] = requestId;
        response["X-Road-Request-Hash"] = RequestHash.Of(
            context.Request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.Headers, requestId, body);
        context.Request.Body = new MemoryStream(body);
        await new PostRoutes(_provider).AnswerAsync(context);
    }

    /// <returns>What the security server refuses, or null.</returns>
    private XRoadError? Judge(HttpRequest request)
    {
        if (request.Headers["X-Road-Client"] is not [{ Length: > 0 } asking])
        {
            return new(StatusCodes.Status400BadRequest, "Client.BadRequest", "The header X-Road-Client is missing.");
        }
        if (request.Headers["X-Road-Represented-Party"] is [{ } party]
            && party.Split('/') is not ([{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]))
        {
            return new(StatusCodes.Status400BadRequest, "Client.BadRequest", "The header X-Road-Represented-Party names no party.");
        }
        if (!request.Path.StartsWithSegments("/r1", StringComparison.Ordinal))
        {
            return new(StatusCodes.Status400BadRequest, "Client.BadRequest", "Only protocol version r1 is spoken here.");
        }
        if (!request.Path.StartsWithSegments(_prefix, StringComparison.Ordinal))
        {
            return new(StatusCodes.Status500InternalServerError, "Server.ServerProxy.UnknownService", "The service is unknown.");
        }
        return asking == client
            ? null
            : new(StatusCodes.Status500InternalServerError, "Server.ServerProxy.AccessDenied", "The client may not use the service.");
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }

    private static Task WriteAsync(HttpContext context, XRoadError error)
    {
        context.Response.Headers["X-Road-Error"] = error.Type;
        return Wire.WriteAsync(context, error.Status, new { type = error.Type, message = error.Message, detail = NewId() });
    }

    private static string NewId() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
}
