using System.Data;
using System.Data.Common;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Sql.Engines;
using ServiceHub.Adapters.Sql.Rows;

namespace ServiceHub.Adapters.Sql;

/// <summary>Asks an agency's database by one statement that reads.</summary>
internal sealed class SqlAdapter(OperationManifest manifest, SqlOptions options, SqlColumns columns, RecordMapper<SqlRow> mapper, IAgencyTap? tap)
    : IAgencyAdapter, IDisposable
{
    private readonly int _subject = columns.PlaceOf(options.Subject);
    private readonly int? _asOf = options.AsOf is { } asOf ? columns.PlaceOf(asOf) : null;

    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        // Databases' clients work on the caller's thread, SQLite's all the time; the other agencies must not wait for it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await using var session = await options.Engine.BeginAsync(request, cancellation);
            return await AskAsync(session, request, cancellation);
        }
        catch (DbException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            // Without the cause: what an engine says may hold what it read.
            throw new AgencyException(options.Engine.FailureOf(exception));
        }
    }

    public void Dispose() => options.Engine.Dispose();

    private async Task<IReadOnlyList<AgencyAnswer>> AskAsync(SqlSession session, AgencyRequest request, CancellationToken cancellation)
    {
        await using var reader = await session.Command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellation);
        try
        {
            return await ReadAsync(reader, session.BoundsTexts, request, cancellation);
        }
        catch
        {
            // Else the reader would wait for the rest of the answer.
            session.Command.Cancel();
            throw;
        }
    }

    private async Task<IReadOnlyList<AgencyAnswer>> ReadAsync(
        DbDataReader reader, bool boundsTexts, AgencyRequest request, CancellationToken cancellation)
    {
        var sheet = new AnswerSheet(request.Subjects, manifest.Many);
        using var row = new SqlRow(reader, columns, boundsTexts, manifest.MaxAnswerBytes);
        while (await reader.ReadAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            await row.ReadAsync(cancellation);
            tap?.Tell(columns.Texts(row));
            row.TryRead(_subject, out var subject);
            sheet.Add(subject, mapper, row, ReadAsOf(row));
        }
        return sheet.ToAnswers();
    }

    private DateTimeOffset? ReadAsOf(SqlRow row)
    {
        if (_asOf is null)
        {
            return null;
        }
        return row.TryRead(_asOf.Value, out var text) && text is not null && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw new AgencyException(AgencyFailure.Malformed("A row does not say as of when it is true."));
    }
}
