using System.Text.Json.Nodes;
using Microsoft.Data.SqlClient;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Sql.SqlServer;

/// <summary>The health-coverage database on a SQL Server, with an account that may read it; gone at the end.</summary>
internal sealed class SqlServerDatabase : IDisposable
{
    private readonly SqlConnectionStringBuilder _owner =
        new(Environment.GetEnvironmentVariable(SqlServerFactAttribute.Variable)) { InitialCatalog = "master", Pooling = false };

    // What every setting of a test holds; the policy of the server would want another.
    private const string Password = AgencyUnderTest.Token;

    private readonly string _name = $"hub_{Guid.NewGuid():N}";

    public SqlServerDatabase()
    {
        Run($"CREATE DATABASE {_name}; CREATE LOGIN {User} WITH PASSWORD = '{Password}', CHECK_POLICY = OFF");
        _owner.InitialCatalog = _name;
        Run($"""
            CREATE USER {User} FOR LOGIN {User};
            ALTER ROLE db_datareader ADD MEMBER {User};
            CREATE TABLE coverage (pid char(13) PRIMARY KEY, scheme varchar(10) NOT NULL, hospital_th nvarchar(200), hospital_en nvarchar(200),
              valid_from date, valid_to date, updated_at datetimeoffset NOT NULL);
            INSERT INTO coverage VALUES
              ('1101700000010', 'SSS', N'โรงพยาบาลตัวอย่าง', 'Example Hospital', '2001-05-01', NULL, '2026-11-20T09:30:00+07:00'),
              ('3100600000021', 'UCS', N'โรงพยาบาลตัวอย่างเหนือ', NULL, '2002-04-01', '2027-03-31', '2026-11-01T08:00:00+07:00'),
              ('5709900000034', 'STP', NULL, NULL, NULL, NULL, '2026-10-05T00:00:00Z');
            """);
    }

    public string User => $"reader_{_name}";

    public AgencyUnderTest Load(Action<JsonObject>? change = null)
    {
        var (host, port) = _owner.DataSource.Replace("tcp:", "", StringComparison.Ordinal).Split(',') is [var name, var number]
            ? (name, number)
            : (_owner.DataSource, "1433");
        return new AgencyUnderTest(CoverageDatabase.Agency, $"{host}:{port}/{_name}", manifest =>
        {
            manifest["credentials"] = new JsonObject { ["user"] = User, ["password"] = "config:Password" };
            manifest["sql"]!["engine"] = "sqlserver";
            manifest["sql"]!["statement"] =
                "SELECT pid, scheme, hospital_th, hospital_en, valid_from, valid_to, updated_at FROM coverage WHERE pid IN (SELECT value FROM OPENJSON(@subjects))";
            change?.Invoke(manifest);
        });
    }

    public SqlConnection Open()
    {
        var connection = new SqlConnection(_owner.ToString());
        connection.Open();
        return connection;
    }

    public void Run(string sql)
    {
        using var connection = Open();
#pragma warning disable CA2100 // The test's own statements.
        using var command = new SqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _owner.InitialCatalog = "master";
        Run($"ALTER DATABASE {_name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {_name}; DROP LOGIN {User}");
    }
}
