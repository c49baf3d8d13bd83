using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Probing;

namespace ServiceHub.Adapters.File;

/// <summary>Answers for an agency that drops files, out of its last good load.</summary>
internal sealed class FileAdapter(
    string source, FieldNames fields, RecordMapper<FileRow> mapper, IFileRecordStore store, FileDropLoader loader, IAgencyTap? tap)
    : IAgencyAdapter, IAgencyIntake, IDisposable
{
    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var found = await store.FindAsync(source, request.Subjects, cancellation)
            ?? throw new AgencyException(AgencyFailure.Unavailable("No file of this agency was loaded yet."));
        var sheet = new AnswerSheet(request.Subjects);
        foreach (var records in found.Records.GroupBy(record => record.Subject))
        {
            sheet.Add(records.Key, () => Answer([.. records], found.Load.AsOf));
        }
        return sheet.ToAnswers();
    }

    public bool HasHint => loader.HasHint;

    public ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation) => loader.LoadPendingAsync(cancellation);

    public void Dispose() => loader.Dispose();

    /// <summary>A record doubled in the file spoils that person's answer alone: the file was checked whole when it came.</summary>
    private AgencyAnswer Answer(IReadOnlyList<FileRecord> records, DateTimeOffset asOf) => records switch
    {
        [{ Payload.Length: 0 }] => Malformed("the file's record about this person cannot be read"),
        [var only] => Map(FilePayload.Read(fields, only.Payload.Span), asOf),
        _ => Malformed("the file has two records about the same person"),
    };

    private AgencyAnswer Map(FileRow row, DateTimeOffset asOf)
    {
        tap?.Tell(fields.All.Zip(row.Texts, KeyValuePair.Create));
        return mapper.Map(row, asOf);
    }

    private AgencyAnswer Malformed(string what) => AgencyAnswer.Failed(AgencyFailure.Malformed($"{source}: {what}."));
}
