using ServiceHub.Data;
using ServiceHub.Data.PostgreSql;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class PostgreSqlKillTests : KillContract
{
    private readonly string _connection = PostgreSqlCluster.NewDatabase();

    protected override string[] Settings => ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Hub={_connection}"];

    protected override IHubDatabase Database => new PostgreSqlHubDatabase(_connection);
}
