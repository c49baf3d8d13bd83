using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest;

public sealed class RestConformanceTests : AgencyConformance
{
    private WebAgency? _web;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Malee);

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _web = await CardRegistry.StartAsync();
        return new AgencyUnderTest(CardRegistry.Agency, _web.Address, change);
    }

    private protected override async Task StopAsync() => await _web!.DisposeAsync();
}
