using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Manifests;

public sealed class ResilienceManifestTests
{
    private const string Note = "/operations/note";

    [Theory]
    // What all operations share stands at the manifest's top.
    [InlineData("", """ "concurrency": 0, """, "/concurrency", "1 to 1000")]
    [InlineData("", """ "queue": -1, """, "/queue", "0 to 100000")]
    [InlineData("", """ "ratePerSecond": "5", """, "/ratePerSecond", "whole number")]
    [InlineData("", """ "burst": 5, """, "/burst", "ratePerSecond")]
    [InlineData("", """ "circuit": { "failurePercent": 101 }, """, "/circuit/failurePercent", "1 to 100")]
    [InlineData("", """ "circuit": { "minimumCalls": 1 }, """, "/circuit/minimumCalls", "2 to 100000")]
    [InlineData("", """ "circuit": { "sampling": "1ms" }, """, "/circuit/sampling", "500ms to 1h")]
    [InlineData("", """ "circuit": { "breakFor": "2h" }, """, "/circuit/breakFor", "500ms to 1h")]
    [InlineData("", """ "circuit": { "open": true }, """, "/circuit/open", "breakFor, failurePercent")]
    [InlineData(""" "concurrency": 4, """, "", $"{Note}/concurrency", "Remove it")]
    // What repeats or keeps stands in the operation.
    [InlineData("", """ "safe": true, """, "/safe", "Remove it")]
    [InlineData("", """ "cache": { "freshFor": "1h" }, """, "/cache", "Remove it")]
    [InlineData(""" "safe": "yes", """, "", $"{Note}/safe", "true or false")]
    [InlineData(""" "retries": 1, """, "", $"{Note}/retries", "\"safe\": true")]
    [InlineData(""" "hedgeAfter": "1s", """, "", $"{Note}/hedgeAfter", "\"safe\": true")]
    [InlineData(""" "safe": true, "retries": 11, """, "", $"{Note}/retries", "0 to 10")]
    [InlineData(""" "cache": "1h", """, "", $"{Note}/cache", "braces")]
    [InlineData(""" "cache": {}, """, "", $"{Note}/cache/freshFor", "10m")]
    [InlineData(""" "cache": { "freshFor": "1h", "staleIfUnavailableFor": "1m" }, """, "", $"{Note}/cache/staleIfUnavailableFor", "longer")]
    [InlineData(""" "cache": { "freshFor": "0s" }, """, "", $"{Note}/cache/freshFor", "1s to 365d")]
    [InlineData(""" "cache": { "freshFor": "1h", "notFoundFreshFor": "x" }, """, "", $"{Note}/cache/notFoundFreshFor", "1s to 365d")]
    public void Says_where_it_is_and_what_to_do(string operation, string agency, string path, string remedy)
    {
        using var scripted = new ScriptedAgency();
        scripted.Write(operation, agency);

        var error = scripted.Catalogue.Reload().Errors.ShouldHaveSingleItem();

        (error.File, error.Path).ShouldBe((scripted.File, path));
        error.Remedy.ShouldContain(remedy);
    }

    [Fact]
    public void Retries_and_hedging_may_stand_at_the_top_for_those_operations_that_are_safe()
    {
        using var scripted = new ScriptedAgency();
        scripted.Write("", """ "retries": 5, "hedgeAfter": "1s", """);

        scripted.Catalogue.Reload().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_an_agency_drops_is_not_kept_once_more()
    {
        var errors = Should.Throw<ManifestException>(() => new AgencyUnderTest(
            "welfare-register", Repository.Agencies, operation => operation["cache"] = new System.Text.Json.Nodes.JsonObject { ["freshFor"] = "1h" })).Errors;

        errors.ShouldHaveSingleItem().Path.ShouldEndWith("/cache");
    }
}
