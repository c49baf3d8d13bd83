using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Citizens;

[Collection(OneHub.Name)]
public sealed class CitizenEntityTests(SharedHub shared)
{
    private const string Entities = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { id identityCard { number } name { th } } } }";

    [Fact]
    public async Task A_router_finds_citizens_by_the_ids_that_its_organisation_was_given_and_the_unknown_one_fails_alone()
    {
        var (first, second) = (await IdAsync("ordinary"), await IdAsync("lost-card"));

        var answer = await AskAsync([second, "0123456789abcdef0123456789abcdef", first]);

        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("NOT_FOUND");
        error.PathText().ShouldBe("_entities/1");
        answer.At("data", "_entities", "1").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Text("data", "_entities", "0", "identityCard", "number").ShouldBe(shared.Hub.NationalId("lost-card"));
        answer.Text("data", "_entities", "2", "identityCard", "number").ShouldBe(shared.Hub.NationalId("ordinary"));
        answer.Text("data", "_entities", "2", "id").ShouldBe(first);
    }

    [Fact]
    public async Task A_routers_token_opens_no_more_than_it_does_elsewhere()
    {
        var answer = await AskAsync([await IdAsync("ordinary")], scope: "identity-card:read");

        answer.Text("data", "_entities", "0", "identityCard", "number").ShouldBe(shared.Hub.NationalId("ordinary"));
        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("FORBIDDEN");
        error.PathText().ShouldBe("_entities/0/name");
    }

    [Fact]
    public async Task A_national_id_is_no_key()
    {
        var nationalId = shared.Hub.NationalId("ordinary");

        var answer = await shared.Hub.AskAsync(Entities, new { of = new[] { new { __typename = "Citizen", nationalId } } });

        answer.Errors().ShouldHaveSingleItem().Code().ShouldBe("BAD_USER_INPUT");
        answer.GetRawText().ShouldNotContain(nationalId);
    }

    [Fact]
    public async Task A_hundred_and_one_are_too_many()
    {
        var answer = await AskAsync(Enumerable.Repeat(await IdAsync("ordinary"), 101));

        var error = answer.Errors().ShouldHaveSingleItem();
        error.Code().ShouldBe("BAD_USER_INPUT");
        error.Text("message")!.ShouldContain("At most 100");
        answer.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<string> IdAsync(string persona) => (await shared.Hub.AskAsync(
        "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", new { by = new { nationalId = shared.Hub.NationalId(persona) } }))
        .Text("data", "citizen", "id")!;

    private Task<JsonElement> AskAsync(IEnumerable<string> ids, string? scope = null) =>
        shared.Hub.AskAsync(Entities, new { of = ids.Select(id => new { __typename = "Citizen", id }) }, scope: scope);
}
