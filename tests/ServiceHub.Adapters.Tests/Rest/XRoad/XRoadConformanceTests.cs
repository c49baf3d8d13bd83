using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest.XRoad;

public sealed class XRoadConformanceTests : AgencyConformance
{
    private SecurityServer? _server;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Malee);

    private protected override Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _server = SecurityServer.Start();
        return Task.FromResult(new AgencyUnderTest(CardRegistry.Agency, _server.Address, manifest =>
        {
            manifest["rest"]!["xRoad"] = XRoadTests.Section();
            change(manifest);
        }));
    }

    private protected override async Task StopAsync() => await _server!.DisposeAsync();
}
