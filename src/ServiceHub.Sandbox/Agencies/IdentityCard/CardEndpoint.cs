using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>The registry's REST interface: <c>POST /v1/cards/query</c>, for holders of its token.</summary>
internal sealed class CardEndpoint(CardStore store, string token, TimeProvider time)
{
    public const int MostPids = 500;

    private const string Path = "/v1/cards/query";

    // Thai goes over the wire as UTF-8, not as escapes of six bytes a letter; nothing here is ever put into a page.
    private static readonly CardJson Json = new(new JsonSerializerOptions(CardJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private readonly byte[] _authorization = Encoding.ASCII.GetBytes($"Bearer {token}");

    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != Path)
        {
            await WriteAsync(context, StatusCodes.Status404NotFound, new CardError("no such resource"), Json.CardError);
        }
        else if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            await WriteAsync(context, StatusCodes.Status405MethodNotAllowed, new CardError("only POST"), Json.CardError);
        }
        else if (!IsAuthorized(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"identity-card\"";
            await WriteAsync(context, StatusCodes.Status401Unauthorized, new CardError("unauthorized"), Json.CardError);
        }
        else if (await ReadAsync(context) is not { Pids: { Count: <= MostPids } pids } || pids.Contains(null))
        {
            await WriteAsync(
                context, StatusCodes.Status400BadRequest, new CardError($"expected JSON with pids, at most {MostPids}"), Json.CardError);
        }
        else
        {
            var cards = await store.FindAsync(pids, context.RequestAborted);
            await WriteAsync(context, StatusCodes.Status200OK, new CardAnswer(ThaiTime.Stamp(time), cards), Json.CardAnswer);
        }
    }

    private bool IsAuthorized(HttpRequest request) => CryptographicOperations.FixedTimeEquals(
        _authorization, Encoding.UTF8.GetBytes(request.Headers[HeaderNames.Authorization].ToString()));

    private static async Task<CardQuery?> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, Json.CardQuery, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task WriteAsync<T>(HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(body, type, cancellationToken: context.RequestAborted);
    }
}
