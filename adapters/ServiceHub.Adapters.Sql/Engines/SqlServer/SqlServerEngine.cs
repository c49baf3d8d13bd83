using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Sql.Statements;

namespace ServiceHub.Adapters.Sql.Engines.SqlServer;

/// <summary>
/// An agency's SQL Server. It knows no transaction that reads only: the hub asks for a readable secondary, rolls everything back,
/// and refuses an account that may write to the database.
/// </summary>
internal sealed class SqlServerEngine(OperationManifest manifest, string connectionString, string statement) : ISqlEngine
{
    private const int UsualPort = 1433;

    /// <summary>1 when the account may write anywhere in the database; rights on single tables are not looked for.</summary>
    private const string MayWrite =
        "SELECT CASE WHEN 1 IN (HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'INSERT'), HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'UPDATE'), "
        + "HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'DELETE')) THEN 1 ELSE 0 END";

    // A lock is waited for during half of the call's time, so that it is told as one.
    private readonly SqlQuestion _question = new(manifest, statement,
        string.Create(CultureInfo.InvariantCulture, $"SET LOCK_TIMEOUT {(long)manifest.Timeout.TotalMilliseconds / 2}; "));

    private volatile bool _accountIsChecked;

    public static ISqlEngine? Read(AdapterPlan plan, string statement)
    {
        var server = DatabaseServer.Read(plan, UsualPort);
        // The client refuses to open a connection then.
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant)
        {
            plan.Options.Report("engine", "SQL Server's client does not run in .NET's globalization-invariant mode.",
                "Publish the hub with -p:InvariantGlobalization=false, for a machine with ICU (Debian: libicu).");
        }
        return server is null ? null : new SqlServerEngine(plan.Manifest, ConnectionString(plan.Manifest.Agency, server), statement);
    }

    /// <summary>The same for all operations of an agency, which share one pool by it, and no other's: not even the hub's own.</summary>
    public static string ConnectionString(string agency, DatabaseServer server) => new SqlConnectionStringBuilder
    {
        DataSource = string.Create(CultureInfo.InvariantCulture, $"tcp:{server.Host},{server.Port}"),
        InitialCatalog = server.Database,
        UserID = server.User,
        Password = server.Password,
        Encrypt = server.IsLoopback ? SqlConnectionEncryptOption.Optional : SqlConnectionEncryptOption.Mandatory,
        TrustServerCertificate = server.IsLoopback,
        ApplicationIntent = ApplicationIntent.ReadOnly,
        ConnectTimeout = DatabaseServer.ConnectSeconds,
        MaxPoolSize = server.Connections,
        ApplicationName = DatabaseServer.ApplicationName(agency),
        Enlist = false,
    }.ToString();

    public async ValueTask<SqlSession> BeginAsync(AgencyRequest request, CancellationToken cancellation)
    {
        var connection = new SqlConnection(connectionString);
        try
        {
            await OpenAsync(connection, cancellation);
            await RefuseWriterAsync(connection, cancellation);
            // The default of SQL Server's databases; snapshots need a setting that few have made.
            var transaction = (SqlTransaction)await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            Put(command, request);
            return new SqlSession(connection, transaction, command);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Put(SqlCommand command, AgencyRequest request) =>
        _question.Put(command, request, SqlQuestion.Text(command, SqlQuestion.Subjects, SqlQuestion.Json(request)));

    public AgencyFailure FailureOf(DbException exception) => exception is SqlException { Number: var number, Class: var severity }
        ? SqlServerFailure.FailureOf(number, severity)
        : AgencyFailure.Unavailable("There is no connection to the database, or it broke.");

    public void Dispose()
    {
        using var connection = new SqlConnection(connectionString);
        SqlConnection.ClearPool(connection);
    }

    private static async Task OpenAsync(SqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            throw new AgencyException(AgencyFailure.TooBusy("All connections to the database were in use."), exception);
        }
    }

    private async Task RefuseWriterAsync(SqlConnection connection, CancellationToken cancellation)
    {
        if (_accountIsChecked)
        {
            return;
        }
        await using var command = new SqlCommand(MayWrite, connection);
        if (await command.ExecuteScalarAsync(cancellation) is not 0)
        {
            throw new AgencyException(new AgencyFailure(AgencyFailureCode.Refused, AgencyFailureOrigin.Hub,
                "The hub's account at the agency may write to the database; it must be able to read only."));
        }
        _accountIsChecked = true;
    }
}
