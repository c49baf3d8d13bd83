using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Statements;

namespace ServiceHub.Adapters.Sql.Engines.PostgreSql;

/// <summary>
/// An agency's PostgreSQL server. Every question is a transaction that the server itself keeps from writing; the settings go with
/// the question in one message, and end with the transaction, so that they hold behind a pooler as well.
/// </summary>
internal sealed class PostgreSqlEngine(OperationManifest manifest, string connectionString, string statement) : ISqlEngine
{
    private const int UsualPort = 5432;

    private readonly SqlQuestion _question = new(manifest, statement, Settings(manifest.Timeout));

    public static ISqlEngine? Read(AdapterPlan plan, string statement)
    {
        var server = DatabaseServer.Read(plan, UsualPort);
        var certificate = plan.Credentials?.OptionalSection("certificate");
        var authority = certificate?.Text("authorityFile");
        if (authority is not null && !File.Exists(authority))
        {
            certificate!.Report("authorityFile", "The file cannot be read.", "Write the path of a PEM file that the hub may read.");
        }
        return server is null ? null : new PostgreSqlEngine(plan.Manifest, ConnectionString(plan.Manifest.Agency, server, authority), statement);
    }

    /// <summary>The same for all operations of an agency, which share one pool by it, and no other's: not even the hub's own.</summary>
    public static string ConnectionString(string agency, DatabaseServer server, string? authorityFile) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = server.Host,
            Port = server.Port,
            Database = server.Database,
            Username = server.User,
            Password = server.Password,
            SslMode = server.IsLoopback && authorityFile is null ? SslMode.Prefer : SslMode.VerifyFull,
            RootCertificate = authorityFile,
            GssEncryptionMode = GssEncryptionMode.Disable,
            Timeout = DatabaseServer.ConnectSeconds,
            MaxPoolSize = server.Connections,
            ApplicationName = DatabaseServer.ApplicationName(agency),
            Enlist = false,
        }.ToString();

    public async ValueTask<SqlSession> BeginAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            RefuseSuperuser(connection);
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var command = connection.CreateCommand();
            _question.Put(command, request, new NpgsqlParameter
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                Value = request.Subjects.Select(subject => subject.Digits).ToArray(),
            });
            return new SqlSession(connection, transaction, command);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public AgencyFailure FailureOf(DbException exception) => PostgreSqlFailure.FailureOf(exception);

    public void Dispose()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>A lock is waited for during half of the call's time, so that it is told as one.</summary>
    private static string Settings(TimeSpan timeout) => string.Create(CultureInfo.InvariantCulture,
        $"SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = {(long)timeout.TotalMilliseconds}; SET LOCAL lock_timeout = {(long)timeout.TotalMilliseconds / 2}; ");

    /// <summary>A superuser reaches files and programs of the server also from a transaction that reads only; the server says who is one.</summary>
    private static void RefuseSuperuser(NpgsqlConnection connection)
    {
        if (connection.PostgresParameters.TryGetValue("is_superuser", out var isSuperuser) && isSuperuser == "on")
        {
            throw new AgencyException(new AgencyFailure(AgencyFailureCode.Refused, AgencyFailureOrigin.Hub,
                "The hub's account at the agency is a superuser; it must be able to read only."));
        }
    }
}
