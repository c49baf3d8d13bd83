using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Answers;
using ServiceHub.Adapters.Rest.Requests;

namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>
/// Pages are counted. The last is known by <c>more</c> being false, by the number of pages at <c>count</c>, or else by having no
/// record.
/// </summary>
internal sealed class NumberPaging(int maxPages, int first, JsonPointer? more, JsonPointer? count) : Paging(maxPages)
{
    public override string? Placeholder => Placeholders.Page;

    public override Page First => new(first);

    public static NumberPaging? Read(ManifestSection section, int maxPages)
    {
        var first = section.OptionalInteger("first", 0, 1) ?? 1;
        var more = section.OptionalParse<JsonPointer>("more", JsonPointer.TryParse, JsonPointer.Form);
        var count = section.OptionalParse<JsonPointer>("count", JsonPointer.TryParse, JsonPointer.Form);
        if (section.Has("more") && section.Has("count"))
        {
            section.Report("count", "There are two ways to know the last page.", "Write more or count.");
            return null;
        }
        return new NumberPaging(maxPages, first, more, count);
    }

    public override Page? Next(Page asked, Uri address, HttpAnswer answer, JsonElement root, int records)
    {
        var next = asked.Number + 1;
        var isLast = (more, count) switch
        {
            ({ }, _) => more.Find(root)?.ValueKind switch
            {
                JsonValueKind.True => false,
                JsonValueKind.False => true,
                _ => throw Malformed("The answer does not say whether there are more pages."),
            },
            (_, { }) => count.Find(root) is { ValueKind: JsonValueKind.Number } pages && pages.TryGetInt32(out var total) && total >= 0
                ? next - first >= total
                : throw Malformed("The answer does not say how many pages there are."),
            _ => records == 0,
        };
        return isLast ? null : new Page(next);
    }

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
