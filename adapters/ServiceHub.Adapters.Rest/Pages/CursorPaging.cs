using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Answers;
using ServiceHub.Adapters.Rest.Requests;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>Each page names the next by a mark in its body or a header; the last names none.</summary>
internal sealed class CursorPaging(int maxPages, JsonPointer? inBody, string? inHeader) : Paging(maxPages)
{
    private const int LongestCursor = 4_096;

    public override string? Placeholder => Placeholders.Cursor;

    public static CursorPaging? Read(ManifestSection section, int maxPages)
    {
        var inBody = section.OptionalParse<JsonPointer>("next", JsonPointer.TryParse, JsonPointer.Form);
        var inHeader = section.OptionalParse<string>("header", HttpHeaderName.TryParse, HttpHeaderName.Form);
        if (section.Has("next") == section.Has("header"))
        {
            section.Report("", "It is not said where the next page's mark is.", "Write next for a JSON pointer, or header for a header.");
            return null;
        }
        return inBody is null && inHeader is null ? null : new CursorPaging(maxPages, inBody, inHeader);
    }

    public override Page? Next(Page asked, Uri address, HttpAnswer answer, JsonElement root, int records)
    {
        var cursor = inHeader is null ? null : answer.Header(inHeader);
        if ((inBody?.TryRead(root, out cursor) == false) || cursor?.Length > LongestCursor)
        {
            throw new AgencyException(AgencyFailure.Malformed("The next page's mark is no text, or too long."));
        }
        return string.IsNullOrEmpty(cursor) ? null : new Page(asked.Number + 1, cursor);
    }
}
