using System.Data.Common;
using Microsoft.Data.Sqlite;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Statements;
using SQLitePCL;

namespace ServiceHub.Adapters.Sql.Engines.Sqlite;

/// <summary>An agency's SQLite file, opened for reading only and for one question at a time.</summary>
internal sealed class SqliteEngine(OperationManifest manifest, string statement) : ISqlEngine
{
    private const int StepsBetweenLooks = 10_000;

    private readonly SqlQuestion _question = new(manifest, statement);

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        // The full path, since SQLite gives names such as "file:" and ":memory:" a meaning of their own.
        DataSource = Path.GetFullPath(manifest.Address),
        Mode = SqliteOpenMode.ReadOnly,
        // A pooled connection would go on reading a file that the agency has replaced.
        Pooling = false,
    }.ToString();

    public static ISqlEngine? Read(AdapterPlan plan, string statement) =>
        plan.Manifest.Address.Length == 0 ? null : new SqliteEngine(plan.Manifest, statement);

    public async ValueTask<SqlSession> BeginAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation);
            raw.sqlite3_limit(connection.Handle!, raw.SQLITE_LIMIT_LENGTH, manifest.MaxAnswerBytes);
            raw.sqlite3_progress_handler(
                connection.Handle!, StepsBetweenLooks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
            var command = connection.CreateCommand();
            _question.Put(command, request, SqlQuestion.Text(command, SqlQuestion.Subjects, SqlQuestion.Json(request)));
            // Half of the call's time, so that a lock is told as one; zero would wait for ever.
            command.CommandTimeout = Math.Max(1, (int)(manifest.Timeout.TotalSeconds / 2));
            return new SqlSession(connection, null, command, boundsTexts: true);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public AgencyFailure FailureOf(DbException exception) =>
        SqliteFailure.FailureOf(((SqliteException)exception).SqliteErrorCode);

    public void Dispose()
    {
        // Nothing is kept.
    }
}
