using System.Text.Json;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest.Answers;

/// <summary>
/// How a record says that the agency does not know its subject: the section <c>unknown</c>. An agency that says so leaves nobody
/// out, so that a subject without a record is then a malformed answer.
/// </summary>
internal sealed record UnknownMark(JsonPointer At, IReadOnlyList<string> Values)
{
    /// <summary>The mark; null when the section is missing, or after a report.</summary>
    public static UnknownMark? Read(ManifestSection? section)
    {
        var at = section?.Parse<JsonPointer>("at", JsonPointer.TryParse, JsonPointer.Form);
        var values = section?.Texts("values") ?? [];
        if (section is not null && values.Count == 0)
        {
            section.Report("values", "No value says that the subject is unknown.", "Write texts in brackets, such as [\"NOT_FOUND\"].");
        }
        return at is null || values.Count == 0 ? null : new UnknownMark(at, values);
    }

    public bool IsAt(JsonElement record) => At.TryRead(record, out var text) && text is not null && Values.Contains(text);
}
