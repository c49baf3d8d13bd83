using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.File.Layout;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File;

/// <summary>Answers for an agency that drops files, out of its last good load.</summary>
internal sealed class FileAdapter(
    string agency, LineLayout detail, RecordMapper<FileRow> mapper, IFileRecordStore store, FileDropLoader loader)
    : IAgencyAdapter, IAgencyIntake, IDisposable
{
    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var found = await store.FindAsync(agency, request.Subjects, cancellation)
            ?? throw new AgencyException(AgencyFailure.Unavailable("No file of this agency was loaded yet."));
        var sheet = new AnswerSheet(request.Subjects);
        foreach (var lines in found.Records.GroupBy(record => record.Subject))
        {
            sheet.Add(lines.Key, () => Answer([.. lines], found.Load.AsOf));
        }
        return sheet.ToAnswers();
    }

    public ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation) => loader.LoadPendingAsync(cancellation);

    public void Dispose() => loader.Dispose();

    /// <summary>A line doubled in the file spoils that person's answer alone: the file was checked whole when it came.</summary>
    private AgencyAnswer Answer(IReadOnlyList<FileRecord> lines, DateTimeOffset asOf) => lines switch
    {
        [{ Payload.Length: 0 }] => Malformed("the file's line about this person cannot be read"),
        [var line] => mapper.Map(FilePayload.Read(detail, line.Payload.Span), asOf),
        _ => Malformed("the file has two lines about the same person"),
    };

    private AgencyAnswer Malformed(string what) => AgencyAnswer.Failed(AgencyFailure.Malformed($"{agency}: {what}."));
}
