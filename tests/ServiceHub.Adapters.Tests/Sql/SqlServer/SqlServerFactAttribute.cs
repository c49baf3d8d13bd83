namespace ServiceHub.Adapters.Tests.Sql.SqlServer;

/// <summary>A test that needs a SQL Server.</summary>
internal sealed class SqlServerFactAttribute : FactAttribute
{
    public const string Variable = "SERVICEHUB_TEST_SQLSERVER";

    public SqlServerFactAttribute() => Skip = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
        ? null
        : $"There is no SQL Server: {Variable} holds no connection string of an account that may create databases and logins.";
}
