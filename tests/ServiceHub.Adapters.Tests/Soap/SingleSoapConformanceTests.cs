using System.Text.Json.Nodes;
using ServiceHub.Adapters.Tests.Conformance;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>An agency that is asked about one at a time, by a body of its own.</summary>
public sealed class SingleSoapConformanceTests : AgencyConformance
{
    private WebAgency? _web;

    protected override (NationalId First, NationalId Second) Known => (People.Somchai, People.Arun);

    protected override int BatchSize => 1;

    private protected override async Task<AgencyUnderTest> StartAsync(Action<JsonObject> change)
    {
        _web = await MembershipService.StartAsync();
        return new AgencyUnderTest(MembershipService.Agency, _web.Address, manifest =>
        {
            var soap = manifest["soap"]!.AsObject();
            soap.Remove("subjects");
            soap["body"] = JsonNode.Parse("""{ "m:PersonIds": { "m:PersonId": "{subject}" } }""");
            change(manifest);
        });
    }

    private protected override async Task StopAsync() => await _web!.DisposeAsync();
}
