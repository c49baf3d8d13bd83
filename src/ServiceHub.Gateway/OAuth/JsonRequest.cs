using Microsoft.Net.Http.Headers;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Reads a client's JSON out of HTTP.</summary>
internal static class JsonRequest
{
    private const string Json = "application/json";

    /// <summary>The body, or null when the request was answered because it is none.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        if (!IsJson(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"Send the metadata in the body, with Content-Type: {Json}, in UTF-8.");
            return null;
        }
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        catch (BadHttpRequestException error)
        {
            await RefuseAsync(context, error.StatusCode, $"The body cannot be read, or is larger than {FormRequest.LargestForm / 1024} KB.");
            return null;
        }
    }

    /// <summary>JSON is in UTF-8 (RFC 8259 §8.1), and who says another charset beside it means other bytes.</summary>
    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Task RefuseAsync(HttpContext context, int status, string description) =>
        ProtocolAnswers.RefuseAsync(context, status, "invalid_request", description);
}
