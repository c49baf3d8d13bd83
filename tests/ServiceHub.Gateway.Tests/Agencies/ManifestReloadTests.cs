using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>A manifest that is changed under a running hub. The hub looks by itself too: what counts is what then holds.</summary>
public sealed class ManifestReloadTests : IDisposable
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { healthCoverage { scheme validFrom hospital { th } } } }";

    private readonly TemporaryDirectory _agencies = new();

    public ManifestReloadTests()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.File("adapters/agencies"), "*", SearchOption.AllDirectories))
        {
            _agencies.Write(Path.GetRelativePath(Checkout.File("adapters/agencies"), file), File.ReadAllBytes(file));
        }
    }

    public void Dispose() => _agencies.Dispose();

    [Fact]
    public async Task Fields_that_stand_elsewhere_by_then_are_still_read_as_what_they_are()
    {
        await using var hub = await StartAsync();
        var before = await AskAsync(hub);

        Change(fields => new JsonObject(fields.Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
        var operation = Reload(hub);

        operation.Shape.Fields[^1].Name.ShouldBe("scheme");
        (await AskAsync(hub)).ShouldBe(before);
        before.ShouldContain("scheme");
    }

    [Theory]
    [InlineData("scheme", """{ "from": "scheme", "convert": "code", "codes": { "UCS": "NO_SCHEME_OF_THE_CONTRACT" }, "required": true }""")]
    [InlineData("scheme", null)]
    [InlineData("colour", """{ "from": "colour" }""")]
    public async Task What_does_not_fit_the_contract_leaves_the_agency_as_it_was(string field, string? mapping)
    {
        await using var hub = await StartAsync();
        var before = await AskAsync(hub);

        Change(fields =>
        {
            fields.Remove(field);
            if (mapping is not null)
            {
                fields[field] = JsonNode.Parse(mapping);
            }
            return fields.DeepClone().AsObject();
        });
        var operation = Reload(hub);

        operation.Shape.Fields.Select(known => known.Name).ShouldBe(["scheme", "hospital", "validFrom", "validTo"]);
        (await AskAsync(hub)).ShouldBe(before);
    }

    private static AgencyOperation Reload(HubUnderTest hub)
    {
        var agencies = hub.Services.GetRequiredService<AgencyCatalogue>();
        agencies.Reload();
        return agencies.Find("health-coverage", "coverage")!;
    }

    private static async Task<string> AskAsync(HubUnderTest hub) =>
        (await hub.AskAsync(Query, new { by = new { nationalId = hub.NationalId("ordinary") } })).At("data").GetRawText();

    private Task<HubUnderTest> StartAsync() => HubUnderTest.StartWithAsync(services => services.AddSingleton(provider => AgencyCatalogue.Load(
        _agencies.Path, key => provider.GetRequiredService<IConfiguration>()[key], provider.GetServices<IAdapterFactory>(), provider.GetRequiredService<TimeProvider>())));

    private void Change(Func<JsonObject, JsonObject> change)
    {
        var file = _agencies.File("health-coverage/agency.json");
        var manifest = JsonNode.Parse(File.ReadAllText(file))!;
        var operation = manifest["operations"]!["coverage"]!;
        operation["fields"] = change(operation["fields"]!.AsObject());
        File.WriteAllText(file, manifest.ToJsonString());
    }
}
