using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Answers;

/// <summary>Puts the records of an answer, or of a page of it, to their subjects.</summary>
internal sealed class AnswerReader(OperationManifest manifest, AnswerOptions options, RecordMapper<JsonElement> mapper)
{
    private static readonly AgencyAnswer Missing =
        AgencyAnswer.Failed(AgencyFailure.Malformed("The answer says nothing of someone who was asked about."));

    /// <summary>Reads the records.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="sheet">Where they go.</param>
    /// <param name="subjects">Whom was asked about.</param>
    /// <returns>How many records there are.</returns>
    /// <exception cref="AgencyException">Malformed.</exception>
    public int Read(JsonElement root, AnswerSheet sheet, IReadOnlyList<NationalId> subjects)
    {
        var asOf = ReadAsOf(root);
        var subject = options.AnswerSubject is null ? null : ReadText(options.AnswerSubject, root);
        if (subject is not null)
        {
            sheet.Expect(subject);
        }
        var records = options.Records is null ? root : options.Records.Find(root);
        switch (records?.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var record in records.Value.EnumerateArray())
                {
                    Add(record, subject, sheet, subjects, asOf);
                }
                return records.Value.GetArrayLength();
            case JsonValueKind.Object:
                Add(records.Value, subject, sheet, subjects, asOf);
                return 1;
            case JsonValueKind.Null when subjects.Count == 1 && manifest.BatchSize == 1:
                return 0;
            default:
                throw Malformed("The answer has no records where the manifest says.");
        }
    }

    /// <summary>The answers, once all records are read.</summary>
    public IReadOnlyList<AgencyAnswer> Finish(AnswerSheet sheet) => sheet.ToAnswers(options.Unknown is null ? null : Missing);

    private void Add(
        JsonElement record, string? answerSubject, AnswerSheet sheet, IReadOnlyList<NationalId> subjects, DateTimeOffset? asOf)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("A record is no object.");
        }
        var subject = options switch
        {
            { Subject: { } inRecord } => ReadText(inRecord, record),
            { AnswerSubject: not null } => answerSubject,
            _ => subjects[0].Digits,
        };
        if (options.Unknown?.IsAt(record) == true)
        {
            sheet.Add(subject, static () => AgencyAnswer.NotFound);
        }
        else
        {
            sheet.Add(subject, mapper, record, asOf);
        }
    }

    private DateTimeOffset? ReadAsOf(JsonElement root)
    {
        if (options.AsOf is null)
        {
            return null;
        }
        return ReadText(options.AsOf, root) is { } text && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw Malformed("The answer does not say as of when it is true.");
    }

    private static string? ReadText(JsonPointer pointer, JsonElement element) => pointer.TryRead(element, out var text) ? text : null;

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
