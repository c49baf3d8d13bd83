using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Citizens;

[Collection(OneHub.Name)]
public sealed class SingleCustomerViewTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task One_query_shows_what_four_agencies_and_the_profile_know()
    {
        var citizen = await CitizenAsync("ordinary");
        citizen.Statuses().ShouldBe(new Dictionary<string, string>
        {
            ["identity-card"] = "OK",
            ["social-security"] = "OK",
            ["health-coverage"] = "OK",
            ["welfare-register"] = "OK",
        });
        citizen.ShouldSatisfyAllConditions(
            () => citizen.Text("name", "th").ShouldBe("นายสมชาย ใจดี"),
            () => citizen.Text("name", "en").ShouldBe("Mr. Somchai Chaidi"),
            () => citizen.Text("birthDate").ShouldBe("1981-07-14"),
            () => citizen.Text("identityCard", "number").ShouldBe(_hub.NationalId("ordinary")),
            () => citizen.Text("identityCard", "name", "th").ShouldBe("นายสมชาย ใจดี"),
            () => citizen.Text("identityCard", "status").ShouldBe("ACTIVE"),
            () => citizen.Text("socialSecurity", "section").ShouldBe("SECTION_33"),
            () => citizen.Text("healthCoverage", "scheme").ShouldBe("SOCIAL_SECURITY"),
            () => citizen.Text("welfare", "category").ShouldBe("STATE_WELFARE_CARD"),
            () => citizen.Text("welfare", "name", "th").ShouldBe("นายสมชาย ใจดี"),
            () => citizen.Text("identifiers", "0", "value").ShouldBe(_hub.NationalId("ordinary")),
            () => citizen.Text("addresses", "0", "province", "en").ShouldBe("Chiang Mai"));
    }

    [Fact]
    public async Task Who_has_no_national_id_is_found_by_id()
    {
        var answer = await _hub.AskAsync(Queries.Everything, new { by = new { id = _hub.Persona("no-national-id").Text("id") } });
        answer.Errors().ShouldBeEmpty();
        var citizen = answer.At("data", "citizen");
        citizen.At("name").ValueKind.ShouldBe(JsonValueKind.Object);
        citizen.At("identityCard").ValueKind.ShouldBe(JsonValueKind.Null);
        citizen.Statuses().Values.ShouldAllBe(status => status == "NOT_FOUND");
    }

    [Fact]
    public async Task A_number_that_begins_with_0_is_a_citizen_like_any_other()
    {
        _hub.NationalId("without-civil-status").ShouldStartWith("0");
        (await CitizenAsync("without-civil-status")).At("name").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task An_unknown_birth_month_stays_unknown_from_card_to_answer()
    {
        var citizen = await CitizenAsync("birth-month-unknown");
        citizen.Text("birthDate")!.Length.ShouldBe(4);
        citizen.Text("identityCard", "birthDate").ShouldBe(citizen.Text("birthDate"));
    }

    [Theory]
    [InlineData("expired-card", "EXPIRED")]
    [InlineData("lost-card", "LOST")]
    [InlineData("deceased", "CANCELLED")]
    public async Task A_card_tells_its_state(string persona, string status) =>
        (await CitizenAsync(persona)).Text("identityCard", "status").ShouldBe(status);

    [Fact]
    public async Task A_death_is_known() =>
        (await CitizenAsync("deceased")).Text("deceasedOn").ShouldNotBeNull();

    [Fact]
    public async Task A_former_surname_stays_beside_the_one_in_use()
    {
        var names = (await CitizenAsync("changed-surname")).At("names");
        names.EnumerateArray().Select(name => name.Text("use")).ShouldBe(["OFFICIAL", "FORMER"]);
        names[0].Text("family", "th").ShouldNotBe(names[1].Text("family", "th"));
        names[1].Text("validTo").ShouldNotBeNull();
    }

    [Fact]
    public async Task Agencies_that_disagree_are_both_shown()
    {
        var citizen = await CitizenAsync("birth-dates-disagree");
        citizen.Text("identityCard", "birthDate").ShouldNotBe(citizen.Text("socialSecurity", "birthDate"));
    }

    [Fact]
    public async Task A_newborn_has_no_card_yet()
    {
        var citizen = await CitizenAsync("newborn");
        citizen.At("identityCard").ValueKind.ShouldBe(JsonValueKind.Null);
        citizen.Statuses()["identity-card"].ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_card_for_life_has_no_end()
    {
        var citizen = await CitizenAsync("hundred-years");
        citizen.Text("identityCard", "status").ShouldBe("ACTIVE");
        citizen.At("identityCard", "expiresOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_id_belongs_to_one_organisation()
    {
        var citizen = await CitizenAsync("ordinary");
        const string query = "query ($by: CitizenLookup!) { citizen(by: $by) { id } }";
        var again = await _hub.AskAsync(query, new { by = new { id = citizen.Text("id") } });
        again.Text("data", "citizen", "id").ShouldBe(citizen.Text("id"));

        var other = await _hub.AskAsync(query, new { by = new { nationalId = _hub.NationalId("ordinary") } }, "partner-narrow");
        other.Text("data", "citizen", "id").ShouldNotBe(citizen.Text("id"));
        var stolen = await _hub.AskAsync(query, new { by = new { id = citizen.Text("id") } }, "partner-narrow");
        stolen.Errors().Single().Code().ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task Sources_tell_only_of_the_agencies_that_were_asked()
    {
        var answer = await _hub.AskAsync(
            "query ($by: CitizenLookup!) { citizen(by: $by) { sources { agency status asOf tookMs } welfare { category } } }",
            new { by = new { nationalId = _hub.NationalId("ordinary") } });
        var source = answer.At("data", "citizen", "sources").EnumerateArray().ShouldHaveSingleItem();
        source.Text("agency").ShouldBe("welfare-register");
        source.Text("asOf").ShouldNotBeNull().ShouldEndWith("Z");
    }

    private async Task<JsonElement> CitizenAsync(string persona)
    {
        var answer = await _hub.AskAsync(Queries.Everything, new { by = new { nationalId = _hub.NationalId(persona) } });
        answer.Errors().ShouldBeEmpty();
        return answer.At("data", "citizen");
    }
}
