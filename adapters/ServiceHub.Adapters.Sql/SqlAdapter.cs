using System.Text.Json;
using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;
using SQLitePCL;

namespace ServiceHub.Adapters.Sql;

/// <summary>Asks an agency's SQLite database, opened for reading only and for one question at a time.</summary>
internal sealed class SqlAdapter(OperationManifest manifest, SqlOptions options, RecordMapper<SqlRow> mapper) : IAgencyAdapter
{
    private const int StepsBetweenLooks = 10_000;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        // The full path, since SQLite gives names such as "file:" and ":memory:" a meaning of their own.
        DataSource = Path.GetFullPath(manifest.Address),
        Mode = SqliteOpenMode.ReadOnly,
        // A pooled connection would go on reading a file that the agency has replaced.
        Pooling = false,
        // Half of the call's time, so that a lock is told as one; zero would wait for ever.
        DefaultTimeout = Math.Max(1, (int)(manifest.Timeout.TotalSeconds / 2)),
    }.ToString();

    // SQLite works on the caller's thread; the other agencies must not wait for it.
    public async ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation) =>
        await Task.Run(() => Ask(request.Subjects, cancellation), cancellation);

    private IReadOnlyList<AgencyAnswer> Ask(IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            raw.sqlite3_limit(connection.Handle!, raw.SQLITE_LIMIT_LENGTH, manifest.MaxAnswerBytes);
            raw.sqlite3_progress_handler(connection.Handle!, StepsBetweenLooks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement is the manifest's, checked at start; what comes from outside is a parameter.
            command.CommandText = options.Statement;
#pragma warning restore CA2100
            command.Parameters.AddWithValue(SqlOptions.Parameter, JsonSerializer.Serialize(subjects.Select(subject => subject.Digits)));
            using var reader = command.ExecuteReader();
            return Read(reader, subjects, cancellation);
        }
        catch (SqliteException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new AgencyException(SqliteFailure.FailureOf(exception));
        }
    }

    private IReadOnlyList<AgencyAnswer> Read(
        SqliteDataReader reader, IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        var sheet = new AnswerSheet(subjects, manifest.Many);
        var row = new SqlRow(reader, manifest.MaxAnswerBytes);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            row.TryRead(options.Subject, out var subject);
            sheet.Add(subject, mapper, row, ReadAsOf(row));
        }
        return sheet.ToAnswers();
    }

    private DateTimeOffset? ReadAsOf(SqlRow row)
    {
        if (options.AsOf is null)
        {
            return null;
        }
        return row.TryRead(options.AsOf, out var text) && text is not null
            && AgencyTime.TryParse(text, manifest.UtcOffset, out var asOf)
            ? asOf
            : throw new AgencyException(AgencyFailure.Malformed("A row does not say as of when it is true."));
    }
}
