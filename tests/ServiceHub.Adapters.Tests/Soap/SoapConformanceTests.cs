using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

public sealed class SoapConformanceTests : AgencyConformance
{
    private WebAgency? _web;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Arun);

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _web = await MembershipService.StartAsync();
        return new AgencyUnderTest(MembershipService.Agency, _web.Address, change);
    }

    private protected override async Task StopAsync() => await _web!.DisposeAsync();
}
