using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

public sealed class Soap12ConformanceTests : AgencyConformance
{
    private WebAgency? _web;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Arun);

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _web = await MembershipService.StartSoap12Async();
        return new AgencyUnderTest(MembershipService.Agency, _web.Address, manifest =>
        {
            manifest["soap"]!["version"] = "1.2";
            change(manifest);
        });
    }

    private protected override async Task StopAsync() => await _web!.DisposeAsync();
}
