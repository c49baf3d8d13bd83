using System.Globalization;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.LandTitles;

/// <summary><c>POST /v1/titles/search</c>: one owner's titles, page by page; <c>next</c> goes back as <c>page</c>.</summary>
internal sealed class TitleSearch(DocumentStore store, string table, TokenDesk tokens, TimeProvider time)
{
    public const int PageSize = 3;

    private const string Cursor = "p";

    public async Task AnswerAsync(HttpContext context)
    {
        if (!tokens.IsKnown(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            await Wire.WriteErrorAsync(context, StatusCodes.Status401Unauthorized, "the token is unknown or over");
            return;
        }
        if (await Wire.ReadAsync<PidQuery>(context) is not { Pid: { Length: > 0 } pid } query || !TryReadPlace(query.Page, out var start))
        {
            await Wire.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "expected JSON with pid and, from the second page on, page");
            return;
        }
        var titles = await store.FindAsync(table, [pid], context.RequestAborted);
        var end = start + PageSize;
        await Wire.WriteAsync(context, StatusCodes.Status200OK, new
        {
            asOf = ThaiTime.Stamp(time),
            total = titles.Count,
            titles = titles.Skip(start).Take(PageSize).ToList(),
            next = end < titles.Count ? string.Create(CultureInfo.InvariantCulture, $"{Cursor}{end}") : null,
        });
    }

    private static bool TryReadPlace(string? page, out int place)
    {
        place = 0;
        return page is null || (page.StartsWith(Cursor, StringComparison.Ordinal)
            && int.TryParse(page.AsSpan(Cursor.Length), NumberStyles.None, CultureInfo.InvariantCulture, out place));
    }
}
