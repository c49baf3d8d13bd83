using System.Net;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest.Answers;

/// <summary>How an answer is read.</summary>
/// <param name="Records">The list of records, or the one record; null for the whole answer.</param>
/// <param name="Subject">In a record, the national ID.</param>
/// <param name="AnswerSubject">In the answer, the national ID that holds for all of its records.</param>
/// <param name="AsOf">In the answer, the time at which it is true.</param>
/// <param name="Unknown">How a record says that its subject is unknown.</param>
/// <param name="NotFound">The statuses that say so.</param>
internal sealed record AnswerOptions(
    JsonPointer? Records,
    JsonPointer? Subject,
    JsonPointer? AnswerSubject,
    JsonPointer? AsOf,
    UnknownMark? Unknown,
    IReadOnlyCollection<HttpStatusCode> NotFound)
{
    /// <summary>The options; where errors were reported, with gaps.</summary>
    public static AnswerOptions Read(AdapterPlan plan)
    {
        var section = plan.Options;
        var isSingle = plan.Manifest.BatchSize == 1;
        return new AnswerOptions(
            section.OptionalParse<JsonPointer>("records", JsonPointer.TryParse, JsonPointer.Form),
            ReadSubject(section, isSingle),
            ReadAnswerSubject(section, isSingle),
            section.OptionalParse<JsonPointer>("asOf", JsonPointer.TryParse, JsonPointer.Form),
            UnknownMark.Read(section.OptionalSection("unknown")),
            ReadNotFound(section, isSingle));
    }

    /// <summary>What the agency repeats is compared with what was asked; only who repeats nothing may say so.</summary>
    private static JsonPointer? ReadSubject(ManifestSection section, bool isSingle)
    {
        var isEchoed = !section.Has("subjectEchoed") || section.Flag("subjectEchoed");
        if (!isEchoed && !isSingle)
        {
            section.Report("subjectEchoed", "Nothing would tell whose record is whose.", "Remove this key, or set batchSize to 1.");
        }
        if (!isEchoed || section.Has("answerSubject"))
        {
            if (section.Has("subject") || (!isEchoed && section.Has("answerSubject")))
            {
                section.Report("", "It is said twice where the subject stands.", "Keep one of: answerSubject, subject, subjectEchoed.");
            }
            return null;
        }
        return section.Parse<JsonPointer>("subject", JsonPointer.TryParse, JsonPointer.Form);
    }

    private static JsonPointer? ReadAnswerSubject(ManifestSection section, bool isSingle)
    {
        if (section.Has("answerSubject") && !isSingle)
        {
            section.Report("answerSubject", "One subject cannot hold for the records of several.", "Write subject, or set batchSize to 1.");
        }
        return section.OptionalParse<JsonPointer>("answerSubject", JsonPointer.TryParse, JsonPointer.Form);
    }

    private static IReadOnlyCollection<HttpStatusCode> ReadNotFound(ManifestSection section, bool isSingle)
    {
        if (!section.Has("notFound"))
        {
            return [];
        }
        var items = section.Json("notFound") as JsonArray ?? [];
        var statuses = items.Select(item => item is JsonValue value && value.TryGetValue<int>(out var status) ? status : 0).ToList();
        if (statuses.Count == 0 || !statuses.TrueForAll(status => status is 204 or 404 or 410))
        {
            section.Report("notFound", "These are not statuses that say so.", "Write some of [204, 404, 410].");
        }
        else if (!isSingle)
        {
            section.Report("notFound", "One status cannot say who of several is unknown.", "Remove this key, or set batchSize to 1.");
        }
        return [.. statuses.Select(status => (HttpStatusCode)status)];
    }
}
