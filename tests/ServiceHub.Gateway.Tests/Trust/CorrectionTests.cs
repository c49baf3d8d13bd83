using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class CorrectionTests(WhoLookedHub shared) : IClassFixture<WhoLookedHub>
{
    private const string Registry = "0060:000000101";
    private const string Request = "mutation ($input: CorrectionInput!) { requestCorrection(input: $input) { correction { id dataSet state } errors { code field } } }";
    private const string Answer = "mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { correction { state answer answeredBy } errors { code field } } }";
    private const string Open = "{ corrections(state: OPEN) { edges { node { id citizen field statement } } pageInfo { hasNextPage } } }";
    private const string Own = "{ ownCorrections { id field state answer } }";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task A_request_goes_to_who_owns_the_fact_and_the_citizen_reads_the_answer()
    {
        var citizen = await shared.PersonAsync("ordinary", "correcting-portal", "corrections:request");
        var (registry, stranger) = (await OfficeAsync("registry", Registry), await OfficeAsync("another-office", "0060:000000102"));

        var asked = (await DoAsync(citizen, Request, new { input = new { field = "Citizen.birthDate", statement = "I was born on the 15th." } })).At("requestCorrection", "correction");
        (asked.Text("dataSet"), asked.Text("state")).ShouldBe(("identity-card", "OPEN"));
        var id = asked.Text("id")!;
        (await DoAsync(stranger, Open)).At("corrections", "edges").GetArrayLength().ShouldBe(0);
        (await DoAsync(stranger, Answer, new { input = new { id, accepted = true, answer = "Corrected." } })).At("answerCorrection", "errors", "0", "code").GetString().ShouldBe("UNKNOWN_CORRECTION");
        var seen = (await DoAsync(registry, Open)).At("corrections", "edges").EnumerateArray().Single(edge => edge.At("node").Text("id") == id).At("node");
        (seen.Text("citizen"), seen.Text("statement")).ShouldBe((await shared.IdAsync("ordinary", Registry), "I was born on the 15th."));

        (await DoAsync(registry, Answer, new { input = new { id, accepted = false, answer = "The register of births says the 14th." } })).At("answerCorrection", "correction")
            .GetRawText().ShouldBe("""{"state":"REFUSED","answer":"The register of births says the 14th.","answeredBy":"registry"}""");
        (await DoAsync(registry, Answer, new { input = new { id, accepted = true, answer = "After all." } })).At("answerCorrection", "errors", "0", "code").GetString().ShouldBe("ALREADY_ANSWERED");
        (await DoAsync(citizen, Own)).At("ownCorrections").EnumerateArray().Single(own => own.Text("id") == id).Text("answer").ShouldBe("The register of births says the 14th.");
    }

    [Fact]
    public async Task What_is_the_hubs_own_is_the_administrators_to_answer()
    {
        var citizen = await shared.PersonAsync("land-owner", "profile-portal", "corrections:request");
        var hub = await Hub.TokenOfAsync("hub-office", await Hub.StrangerAsync("hub-office", "0060:000000000", "corrections:answer", "corrections:administer"));

        var asked = (await DoAsync(citizen, Request, new { input = new { field = "Citizen.contactPoints", statement = "The telephone is not mine." } })).At("requestCorrection", "correction");
        asked.Text("dataSet").ShouldBe("profile");
        (await DoAsync(hub, Open)).At("corrections", "edges").EnumerateArray().Select(edge => edge.At("node").Text("id")).ShouldContain(asked.Text("id"));
    }

    [Theory]
    [InlineData("Citizen.shoeSize", "They are 43.", "UNKNOWN_FIELD")]
    [InlineData("Query.citizen", "It is wrong.", "UNKNOWN_FIELD")]
    [InlineData("Citizen.birthDate", " - ", "INVALID_VALUE")]
    public async Task What_nobody_could_answer_is_refused_with_what_to_do(string field, string statement, string code)
    {
        var citizen = await shared.PersonAsync("disabled", $"wrong-{code.ToLowerInvariant().Replace('_', '-')}-{field.Length}", "corrections:request");
        (await DoAsync(citizen, Request, new { input = new { field, statement } })).At("requestCorrection", "errors", "0", "code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Twenty_open_requests_are_enough()
    {
        var citizen = await shared.PersonAsync("lost-card", "busy-portal", "corrections:request");
        var input = new { input = new { field = "IdentityCard.address", statement = "The house number is wrong." } };
        for (var number = 0; number < 20; number++)
        {
            (await DoAsync(citizen, Request, input)).At("requestCorrection", "errors").GetArrayLength().ShouldBe(0);
        }
        (await DoAsync(citizen, Request, input)).At("requestCorrection", "errors", "0", "code").GetString().ShouldBe("TOO_MANY");
    }

    [Fact]
    public async Task A_client_that_asks_by_itself_asks_for_nobodys_corrections()
    {
        var token = await Hub.TokenOfAsync("no-citizen", await Hub.StrangerAsync("no-citizen", "0060:000000089", "corrections:request"));
        using var answer = await Hub.AskWithAsync(token, Request, new { input = new { field = "Citizen.birthDate", statement = "It is wrong." } });
        (await answer.JsonAsync()).At("errors", "0").Code().ShouldBe("FORBIDDEN");
    }

    private async Task<string> OfficeAsync(string clientId, string organisation) =>
        await Hub.TokenOfAsync(clientId, await Hub.StrangerAsync(clientId, organisation, "corrections:answer"));

    private async Task<JsonElement> DoAsync(string token, string document, object? variables = null)
    {
        using var answer = await Hub.AskWithAsync(token, document, variables);
        return (await answer.JsonAsync()).At("data");
    }
}
