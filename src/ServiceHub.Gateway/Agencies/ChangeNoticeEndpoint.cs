using Microsoft.AspNetCore.Mvc;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Notices;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Gateway.Agencies;

/// <summary>
/// Takes an agency's notices that its records changed (Standard Webhooks 1.0), so that the hub forgets what it keeps of them and
/// subscriptions look again. Who signs with another secret, or is no agency, learns no more than that.
/// </summary>
internal static class ChangeNoticeEndpoint
{
    public const string Path = "/agencies/{agency}/changes";

    private const long LargestNotice = 256 * 1024;

    public static void MapChangeNotices(this WebApplication app) =>
        app.MapPost(Path, TakeAsync).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestNotice));

    private static async Task<IResult> TakeAsync(
        string agency, HttpContext context, AgencyCatalogue agencies, CitizenNews news, ILogger<ChangeNotice> logger, TimeProvider time)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        var headers = context.Request.Headers;
        var sender = agencies.Find(agency);
        if (sender?.NoticeSecret?.HasSigned($"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}", bytes.Span, time.GetUtcNow()) != true)
        {
            return Results.Problem(
                "The notice is not signed by an agency of this hub with the secret agreed, or was signed more than five minutes ago.",
                statusCode: StatusCodes.Status401Unauthorized);
        }
        if (!ChangeNotice.TryParse(bytes, out var notice, out var problem))
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        }
        await sender.ForgetAsync(notice.Subjects, context.RequestAborted);
        news.RecordsChanged(notice.Subjects);
        Log.RecordsChanged(logger, sender.Name, notice.Subjects?.Count);
        return Results.NoContent();
    }
}
