using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Sql.PostgreSql;

public sealed class PostgreSqlConformanceTests : AgencyConformance, IDisposable
{
    private readonly CoverageServer _server = new();

    protected override (NationalId First, NationalId Second) Known => (People.Malee, People.Somchai);

    public void Dispose() => _server.Dispose();

    private protected override Task<AgencyUnderTest> StartAsync(Action<JsonObject> change) => Task.FromResult(_server.Load(change));
}
