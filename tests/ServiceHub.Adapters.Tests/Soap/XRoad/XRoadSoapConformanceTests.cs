using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap.XRoad;

public sealed class XRoadSoapConformanceTests : AgencyConformance
{
    private SoapSecurityServer? _server;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Arun);

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _server = await SoapSecurityServer.StartAsync();
        return new AgencyUnderTest(MembershipService.Agency, _server.Address, manifest =>
        {
            manifest["soap"]!["xRoad"] = XRoadSoapTests.Section();
            change(manifest);
        });
    }

    private protected override async Task StopAsync() => await _server!.DisposeAsync();
}
