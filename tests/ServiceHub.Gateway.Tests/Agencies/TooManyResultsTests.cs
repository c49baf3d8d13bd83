using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>A part of somebody's records is not taken for all of them.</summary>
public sealed class TooManyResultsTests : IDisposable
{
    private const string Plot = """
        extend type Citizen { plots: [Plot!] @source(agency: "land", operation: "plots") @access(scope: "identity-card:read") }
        type Plot { number: String }
        """;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Who_has_more_records_than_are_told_is_told_of_in_an_error(int records, bool told)
    {
        Copy("schema", "*.graphql", "schema");
        File.Delete(_directory.File("schema/servicehub.verified.graphql"));
        _directory.Write("schema/plots.graphql", System.Text.Encoding.UTF8.GetBytes(Plot));
        Copy("adapters/agencies", "*", "agencies");
        _directory.Write("agencies/land/agency.json", System.Text.Encoding.UTF8.GetBytes(new JsonObject
        {
            ["agency"] = "land",
            ["name"] = new JsonObject { ["th"] = "ที่ดิน", ["en"] = "Land" },
            ["protocol"] = "plots",
            ["address"] = "nowhere",
            ["operations"] = new JsonObject
            {
                ["plots"] = new JsonObject { ["plots"] = new JsonObject(), ["many"] = true, ["maxRecords"] = 3, ["fields"] = new JsonObject { ["number"] = new JsonObject { ["from"] = "n" } } },
            },
        }.ToJsonString()));
        using var cards = new ScriptedCards(_directory.File("agencies"));
        await using var hub = await HubUnderTest.StartWithAsync(
            services => cards.Register(services.AddSingleton<IAdapterFactory>(new Plots(records))), $"--Schema:Directory={_directory.File("schema")}");

        var answer = await hub.AskAsync("query ($by: CitizenLookup!) { citizen(by: $by) { plots { number } } }", new { by = new { nationalId = hub.NationalId("ordinary") } });
        var plots = answer.At("data", "citizen", "plots");
        if (told)
        {
            plots.GetArrayLength().ShouldBe(records);
            return;
        }
        plots.ValueKind.ShouldBe(JsonValueKind.Null);
        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("TOO_MANY_RESULTS");
        error.Text("extensions", "agency").ShouldBe("land");
        error.At("extensions", "maximum").GetInt32().ShouldBe(3);
    }

    private void Copy(string from, string pattern, string to)
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.File(from), pattern, SearchOption.AllDirectories))
        {
            _directory.Write(Path.Combine(to, Path.GetRelativePath(Checkout.File(from), file)), File.ReadAllBytes(file));
        }
    }

    private sealed class Plots(int records) : IAdapterFactory
    {
        public string Protocol => "plots";

        public IAgencyAdapter? Create(AdapterPlan plan) => new Adapter(plan, records);
    }

    private sealed class Adapter(AdapterPlan plan, int records) : IAgencyAdapter
    {
        public ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation) => ValueTask.FromResult<IReadOnlyList<AgencyAnswer>>(
            [.. request.Subjects.Select(_ => AgencyAnswer.Found([.. Enumerable.Range(0, records).Select(number => new AgencyRecord(plan.Manifest.Mapping.Shape, [$"{number}"]))]))]);
    }
}
