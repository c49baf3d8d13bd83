using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Citizens;

/// <summary>Facts that several sources state.</summary>
[Collection(OneHub.Name)]
public sealed class FactTests(SharedHub shared)
{
    private const string Discrepancies =
        "discrepancies { fact shown { value source name { en } asOf } others { value source } } sources { agency operation status }";

    [Fact]
    public async Task Tells_who_says_otherwise_and_shows_whom_the_rule_believes()
    {
        var citizen = await AskAsync("birth-dates-disagree", $"birthDate {Discrepancies}");

        var discrepancy = citizen.At("discrepancies").EnumerateArray().ShouldHaveSingleItem();
        discrepancy.Text("fact").ShouldBe("birthDate");
        discrepancy.Text("shown", "source").ShouldBe("identity-card");
        discrepancy.Text("shown", "value").ShouldBe(citizen.Text("birthDate"));
        discrepancy.Text("shown", "asOf").ShouldNotBeNull();
        var other = discrepancy.At("others").EnumerateArray().ShouldHaveSingleItem();
        other.Text("source").ShouldBe("social-security");
        other.Text("value").ShouldNotBe(citizen.Text("birthDate"));
    }

    [Fact]
    public async Task Tells_of_a_birth_date_a_family_name_and_an_address_on_which_agencies_disagree()
    {
        var citizen = await AskAsync("agencies-disagree", "discrepancies { fact shown { value source } others { value source } }");

        var found = citizen.At("discrepancies").EnumerateArray().ToDictionary(discrepancy => discrepancy.Text("fact")!);
        found.Keys.Order().ShouldBe(["birthDate", "familyName", "registeredAddress"]);
        found["registeredAddress"].Text("shown", "source").ShouldBe("house-registration");
        found["registeredAddress"].At("others").EnumerateArray().ShouldHaveSingleItem().Text("source").ShouldBe("profile");
    }

    [Fact]
    public async Task Asks_every_agency_of_the_rules_that_the_token_opens_and_reports_on_it() =>
        (await AskAsync("ordinary", Discrepancies)).At("sources").EnumerateArray()
            .Select(source => (source.Text("agency"), source.Text("status")))
            .ShouldBe([("identity-card", "OK"), ("social-security", "OK"), ("welfare-register", "OK"), ("house-registration", "OK")], ignoreOrder: true);

    [Theory]
    [InlineData("ordinary")]
    [InlineData("birth-month-unknown")]
    [InlineData("no-national-id")]
    public async Task Finds_none_where_all_agree(string persona) =>
        (await AskAsync(persona, "discrepancies { fact }")).At("discrepancies").EnumerateArray().ShouldBeEmpty();

    [Fact]
    public async Task Who_may_not_read_an_agency_does_not_hear_what_it_says()
    {
        var citizen = await AskAsync("birth-dates-disagree", Discrepancies, "profile:read identity-card:read");

        citizen.At("discrepancies").EnumerateArray().ShouldBeEmpty();
        citizen.At("sources").EnumerateArray().ShouldHaveSingleItem().Text("agency").ShouldBe("identity-card");
    }

    [Fact]
    public async Task A_citizen_whom_only_a_register_knows_has_its_birth_date_and_family_name()
    {
        var citizen = await AskAsync("welfare-only", "birthDate familyName welfare { birthDate familyName }");

        citizen.Text("birthDate").ShouldNotBeNull().ShouldBe(citizen.Text("welfare", "birthDate"));
        citizen.Text("familyName").ShouldNotBeNull().ShouldBe(citizen.Text("welfare", "familyName"));
    }

    private async Task<JsonElement> AskAsync(string persona, string fields, string? scope = null)
    {
        var known = shared.Hub.Persona(persona);
        object by = known.TryGetProperty("nationalId", out var nationalId) ? new { nationalId } : new { id = known.Text("id") };
        var answer = await shared.Hub.AskAsync($"query ($by: CitizenLookup!) {{ citizen(by: $by) {{ {fields} }} }}", new { by }, scope: scope);
        answer.Errors().ShouldBeEmpty();
        return answer.At("data", "citizen");
    }
}
