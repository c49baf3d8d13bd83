using ServiceHub.Data;
using ServiceHub.Data.Sqlite;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class KillTests : KillContract
{
    protected override string[] Settings => [];

    protected override IHubDatabase Database => new SqliteHubDatabase(DatabaseFile);
}
