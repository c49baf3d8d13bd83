using System.Text.Json.Nodes;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Services;

namespace ServiceHub.Gateway.Tests.IdentityCards;

/// <summary>The hub does not start with an agency that cannot verify cards as the contract says.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly ScriptedCards _cards = new();

    public void Dispose() => _cards.Dispose();

    [Fact]
    public async Task Every_misfit_of_the_operation_is_listed()
    {
        _cards.Operation["many"] = true;
        _cards.Operation["inputs"] = JsonNode.Parse("""{ "birthDate": {}, "shoeSize": { "convert": "integer" } }""");
        _cards.Operation["fields"] = JsonNode.Parse("""{ "outcome": { "from": "x", "convert": "code", "codes": { "0": "MATCH", "1": "STOLEN" } } }""");
        var message = (await Should.ThrowAsync<ContractException>(() => HubUnderTest.StartWithAsync(_cards.Register))).Message;
        foreach (var problem in new[] { "laserCode", "birthDate", "shoeSize", "several records", "STOLEN" })
        {
            message.ShouldContain(problem);
        }
    }

    [Fact]
    public async Task An_operation_without_an_outcome_is_refused()
    {
        _cards.Operation["fields"] = JsonNode.Parse("""{ "outcome": { "from": "x" } }""");
        (await Should.ThrowAsync<ContractException>(() => HubUnderTest.StartWithAsync(_cards.Register))).Message.ShouldContain("outcome");
    }

    [Fact]
    public async Task Limits_that_are_none_are_refused_by_their_keys()
    {
        var error = await Should.ThrowAsync<StartupException>(() => HubUnderTest.StartAsync("--IdentityCards:FailedPerCard=0", "--IdentityCards:ClientWindow=00:00:01"));
        error.Message.ShouldContain("IdentityCards:FailedPerCard");
        error.Message.ShouldContain("IdentityCards:ClientWindow");
    }
}
