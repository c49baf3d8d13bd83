using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.Gateway.OAuth;

/// <summary>Reads a client's form out of HTTP.</summary>
internal static class FormRequest
{
    public const int LargestForm = 64 * 1024;

    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The request, or null when it was answered because it is none.</summary>
    public static async Task<OAuthRequest?> ReadAsync(HttpContext context)
    {
        if (!IsForm(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, $"Send the parameters in the body, with Content-Type: {Form}, in UTF-8.");
            return null;
        }
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await SenderAsync(context, [.. form.SelectMany(Each)]);
        }
        catch (BadHttpRequestException error)
        {
            await RefuseAsync(context, error.StatusCode, $"The body cannot be read, or is larger than {LargestForm / 1024} KB.");
            return null;
        }
        catch (InvalidDataException)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body cannot be read as a form.");
            return null;
        }
    }

    /// <summary>Who sends the request, with what was read of it; null when it was answered because it says two things.</summary>
    public static async Task<OAuthRequest?> SenderAsync(HttpContext context, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        if (context.Request.Headers.Authorization.Count > 1)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "There are two Authorization headers; send one.");
            return null;
        }
        return new(context.Request.Headers.Authorization, parameters)
        {
            Proofs = [.. context.Request.Headers["DPoP"].OfType<string>()],
            Certificate = context.Connection.ClientCertificate,
            Address = context.Connection.RemoteIpAddress,
            Id = context.TraceIdentifier,
        };
    }

    /// <summary>Whether the body is said to be a form, in UTF-8: in another charset the same bytes would be other parameters.</summary>
    public static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<KeyValuePair<string, string>> Each(KeyValuePair<string, StringValues> parameter) =>
        parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""));

    private static Task RefuseAsync(HttpContext context, int status, string description) =>
        ProtocolAnswers.RefuseAsync(context, status, "invalid_request", description);
}
