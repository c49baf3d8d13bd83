using System.Text.Json.Nodes;
using Npgsql;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Sql.PostgreSql;

/// <summary>The health-coverage database on the test run's PostgreSQL server, with an account that may read it.</summary>
internal sealed class CoverageServer : IDisposable
{
    public const string Statement =
        "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage WHERE pid = ANY(@subjects::bpchar[])";

    private readonly NpgsqlConnectionStringBuilder _owner = new(PostgreSqlCluster.NewDatabase()) { Pooling = false };

    public CoverageServer()
    {
        User = $"reader_{_owner.Database}";
        Run($"""
            CREATE TYPE scheme AS ENUM ('UCS', 'SSS', 'CSMBS', 'STP');
            CREATE TABLE coverage (pid char(13) PRIMARY KEY, scheme scheme NOT NULL, hospital_th varchar(200), hospital_en varchar(200),
              valid_from date, valid_to date, updated_at timestamptz NOT NULL);
            INSERT INTO coverage VALUES
              ('1101700000010', 'SSS', 'โรงพยาบาลตัวอย่าง', 'Example Hospital', '2001-05-01', NULL, '2026-11-20T09:30:00+07'),
              ('3100600000021', 'UCS', 'โรงพยาบาลตัวอย่างเหนือ', NULL, '2002-04-01', '2027-03-31', '2026-11-01T08:00:00+07'),
              ('5709900000034', 'STP', NULL, NULL, NULL, NULL, '2026-10-05T00:00:00Z');
            CREATE ROLE {User} LOGIN;
            GRANT SELECT ON coverage TO {User};
            """);
    }

    public string User { get; }

    public string Address => $"{_owner.Host}:{_owner.Port}/{_owner.Database}";

    public AgencyUnderTest Load(Action<JsonObject>? change = null, string statement = Statement) =>
        new(CoverageDatabase.Agency, Address, manifest =>
        {
            manifest["credentials"] = new JsonObject { ["user"] = User, ["password"] = "config:Password" };
            manifest["sql"]!["engine"] = "postgresql";
            manifest["sql"]!["statement"] = statement;
            change?.Invoke(manifest);
        });

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(_owner.ToString());
        connection.Open();
        return connection;
    }

    public void Run(string sql) => Ask<object>(sql);

    public T? Ask<T>(string sql)
    {
        using var connection = Open();
#pragma warning disable CA2100 // The test's own statements.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return (T?)command.ExecuteScalar();
    }

    public void Dispose() => Run($"DROP OWNED BY {User}; DROP ROLE {User}");
}
