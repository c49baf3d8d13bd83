using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Sql;

public sealed class SqlConformanceTests : AgencyConformance, IDisposable
{
    private readonly CoverageDatabase _database = new();

    protected override (NationalId First, NationalId Second) Known => (People.Malee, People.Somchai);

    public void Dispose() => _database.Dispose();

    private protected override Task<AgencyUnderTest> StartAsync(Action<JsonObject> change) =>
        Task.FromResult(new AgencyUnderTest(CoverageDatabase.Agency, _database.Address, change));
}
