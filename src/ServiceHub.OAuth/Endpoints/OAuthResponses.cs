using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>Writes the endpoints' answers; errors as RFC 6749 §5.2 has them.</summary>
internal static class OAuthResponses
{
    // Pragma is demanded beside Cache-Control by RFC 6749 §5.1, though no cache of today needs it.
    private static readonly KeyValuePair<string, string>[] Plain =
    [
        new("Content-Type", "application/json"),
        new("Cache-Control", "no-store"),
        new("Pragma", "no-cache"),
    ];

    /// <param name="context">What the answer is to.</param>
    /// <param name="members">Writes the members of the answer's JSON object.</param>
    /// <param name="status">200, or what the endpoint's specification has instead.</param>
    public static OAuthResponse Granted(RequestContext context, Action<Utf8JsonWriter> members, int status = 200) =>
        new(status, Headers(context), Write(members), context.Outcome);

    /// <summary>An answer without a body.</summary>
    public static OAuthResponse Done(RequestContext context, int status = 200) =>
        new(status, Headers(context), ReadOnlyMemory<byte>.Empty, context.Outcome);

    public static OAuthResponse Refused(RequestContext context, OAuthError error)
    {
        var json = Write(writer =>
        {
            writer.WriteString("error", error.Code);
            writer.WriteString("error_description", error.Description);
        });
        IReadOnlyList<string> challenges = error.Challenges ?? (error.Status == 401 ? [Challenge(error)] : []);
        context.AnswerHeaders.AddRange(challenges.Select(challenge => KeyValuePair.Create("WWW-Authenticate", challenge)));
        if (error.RetryAfter is { } wait)
        {
            context.AnswerHeaders.Add(new("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }
        return new(error.Status, Headers(context), json, context.Outcome with { Error = error.Code, Cause = error.Detail ?? error.Description });
    }

    /// <summary>HTTP demands a challenge beside 401. Clients exist that look no further once there is one, so that it tells the cause too.</summary>
    private static string Challenge(OAuthError error) =>
        $"Basic realm=\"ServiceHub\", charset=\"UTF-8\", error=\"{error.Code}\", error_description=\"{error.Description}\"";

    private static KeyValuePair<string, string>[] Headers(RequestContext context) =>
        context.AnswerHeaders.Count == 0 ? Plain : [.. Plain, .. context.AnswerHeaders];

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
