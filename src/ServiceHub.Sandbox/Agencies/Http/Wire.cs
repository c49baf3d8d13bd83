using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>JSON as the agencies speak it.</summary>
internal static class Wire
{
    // Thai goes over the wire as UTF-8, not as escapes of six bytes a letter; nothing here is ever put into a page.
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>Null when the body is no such document.</returns>
    public static async Task<T?> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Json, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    public static async Task WriteAsync<T>(HttpContext context, int status, T body)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(body, Json, context.RequestAborted);
    }

    public static Task WriteErrorAsync(HttpContext context, int status, string error) => WriteAsync(context, status, new { error });

    /// <summary>Documents under their name, and as of when they are true.</summary>
    public static Task WriteDocumentsAsync(HttpContext context, TimeProvider time, string name, IReadOnlyList<RawJson> documents) =>
        WriteAsync(context, StatusCodes.Status200OK, new Dictionary<string, object> { ["asOf"] = ThaiTime.Stamp(time), [name] = documents });
}
