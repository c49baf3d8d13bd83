using System.Globalization;
using System.Net;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class WhoLookedTests(WhoLookedHub who) : IClassFixture<WhoLookedHub>
{
    private const string All = $$"""
        query ($citizen: CitizenLookup, $clientId: ID, $first: Int! = 20, $after: String) {
          disclosures(citizen: $citizen, clientId: $clientId, first: $first, after: $after) { {{WhoLookedHub.Rows}} }
        }
        """;

    private HubUnderTest Hub => who.Hub;

    [Fact]
    public async Task A_citizen_reads_who_looked_and_why_without_any_agreement_or_unit()
    {
        var desk = await Hub.TokenOfAsync("desk", await Hub.StrangerAsync("desk"));
        await Hub.AgreeAsync("desk", "identity-card");
        await who.LookAsync(desk, "changed-surname", "identityCard { status }");
        var citizen = await who.PersonAsync("changed-surname", "portal-1");

        using var answer = await Hub.AskWithAsync(
            citizen, $$"""{ me { id identityCard { status } disclosures(first: 5) { {{WhoLookedHub.Rows}} } } }""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("RateLimit").Single().ShouldNotContain("agr-");
        var json = await answer.JsonAsync();
        json.Errors().ShouldHaveSingleItem().PathText().ShouldBe("me/identityCard");
        json.Text("data", "me", "id").ShouldBe(await who.IdAsync("changed-surname", "0060:000000088"));
        var row = json.At("data", "me", "disclosures", "edges").EnumerateArray().ShouldHaveSingleItem().GetProperty("node");
        (row.Text("organisation", "en"), row.Text("organisationId"), row.Text("purpose", "th")).ShouldBe(("A test", "0060:000000077", "ทดสอบ"));
        (row.Text("legalBasis", "code"), row.Text("legalBasis", "words", "en"), row.Text("legalReference", "en")).ShouldBe(("PUBLIC_TASK", "a task in the public interest", "A test"));
        row.At("byCitizen").GetBoolean().ShouldBeFalse();
        var set = row.At("dataSets").EnumerateArray().ShouldHaveSingleItem();
        (set.Text("name"), set.Text("outcome", "code"), set.Text("outcome", "words", "en")).ShouldBe(("identity-card", "OK", "Data was shown"));
        set.At("fields").GetRawText().ShouldBe("""["Citizen.identityCard","IdentityCard.status"]""");
        var at = HubTime(row.Text("at")!);
        row.Text("summary", "en").ShouldBe(
            $"On {at.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)}, A test looked at your data ({set.Text("title", "en")}), for this purpose: A test (by law: a task in the public interest, A test).");
        row.Text("summary", "th")!.ShouldContain((at.Year + 543).ToString(CultureInfo.InvariantCulture));
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Hub.NationalId("changed-surname"));
    }

    [Fact]
    public async Task To_read_who_looked_is_written_down_and_shown_as_ones_own()
    {
        var citizen = await who.PersonAsync("expired-card", "portal-2");
        (await who.AskAsync(citizen, "{ once: me { id } again: me { id } }")).Errors().ShouldBeEmpty();
        var first = await who.AskAsync(citizen, WhoLookedHub.Mine);
        first.At("extensions", "receipt", "leaves").GetArrayLength().ShouldBe(1);

        var row = (await who.MineAsync(citizen))[0];

        row.At("byCitizen").GetBoolean().ShouldBeTrue();
        row.At("dataSets")[0].Text("name").ShouldBe("disclosure-log");
        row.Text("summary", "en")!.ShouldContain("you looked at your own data (Record of who looked at your data) through 0060:000000088");
        row.Text("proof", "leafHash").ShouldBe(first.At("extensions", "receipt", "leaves")[0].GetString());
        await Hub.DisclosuresAsync();
        var size = JsonElement.Parse(await Hub.Http.GetStringAsync("/log/v1/get-sth")).At("tree_size").GetInt64();
        var proof = JsonElement.Parse(await Hub.Http.GetStringAsync($"/log/v1/get-proof-by-hash?hash={row.Text("proof", "leafHash")}&tree_size={size}"));
        (await who.MineAsync(citizen)).Single(one => one.Text("id") == row.Text("id")).Text("proof", "number").ShouldBe(proof.At("leaf_index").GetInt64().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_client_sees_its_own_rows_only_be_its_token_for_that_one_citizen()
    {
        var secret = await Hub.StrangerAsync("one-desk");
        await Hub.AgreeAsync("one-desk", "identity-card");
        var other = await Hub.TokenOfAsync("other-desk", await Hub.StrangerAsync("other-desk"));
        await Hub.AgreeAsync("other-desk", "identity-card");
        await who.LookAsync(other, "lost-card", "identityCard { status }");
        var restricted = await Hub.TokenOfAsync("one-desk", secret, $$$"""[{"type":"citizen-data","citizen":{"nationalId":"{{{Hub.NationalId("lost-card")}}}"}}]""");
        await who.LookAsync(restricted, "lost-card", "identityCard { number }");

        foreach (var token in new[] { restricted, await Hub.TokenOfAsync("one-desk", secret) })
        {
            var seen = await who.LookAsync(token, "lost-card", $$"""disclosures { {{WhoLookedHub.Rows}} }""");
            seen.At("data", "citizen", "disclosures", "edges").EnumerateArray().Select(edge => edge.Text("node", "clientId")).Distinct().ShouldBe(["one-desk"]);
        }
        (await who.AskAsync(restricted, WhoLookedHub.Mine)).At("data", "me", "disclosures", "edges").EnumerateArray()
            .Select(edge => edge.Text("node", "clientId")).Distinct().ShouldBe(["one-desk"]);
    }

    [Fact]
    public async Task Rows_come_by_page_and_period()
    {
        var desk = await Hub.TokenOfAsync("pager", await Hub.StrangerAsync("pager"));
        await Hub.AgreeAsync("pager", "identity-card");
        for (var look = 0; look < 3; look++)
        {
            await who.LookAsync(desk, "hundred-years", "identityCard { status }");
        }
        var citizen = await who.PersonAsync("hundred-years", "portal-3");
        List<string> ids = [];
        string? after = null;
        do
        {
            var page = (await who.AskAsync(citizen, WhoLookedHub.Mine, new { first = 2, after })).At("data", "me", "disclosures");
            ids.AddRange(page.At("edges").EnumerateArray().Where(edge => !edge.At("node", "byCitizen").GetBoolean()).Select(edge => edge.Text("node", "id")!));
            after = page.At("pageInfo", "hasNextPage").GetBoolean() ? page.Text("pageInfo", "endCursor") : null;
        }
        while (after is not null);
        ids.Count.ShouldBe(3);
        ids.ShouldBeUnique();

        var today = DateOnly.FromDateTime(who.Clock.GetUtcNow().UtcDateTime.AddHours(7));
        (await who.MineAsync(citizen, new { from = Date(today), to = Date(today) })).Count.ShouldBeGreaterThan(3);
        (await who.MineAsync(citizen, new { from = Date(today.AddDays(1)) })).ShouldBeEmpty();
        (await who.MineAsync(citizen, new { to = Date(today.AddDays(-1)) })).ShouldBeEmpty();
        (await who.MineAsync(citizen, new { from = "0001-01-01", to = "9999-12-31" })).Count.ShouldBeGreaterThan(3);
        (await who.MineAsync(citizen, new { to = "0001-01-01" })).ShouldBeEmpty();
        foreach (var wrong in new object[] { new { first = 0 }, new { first = 101 }, new { after = "!" } })
        {
            (await who.AskAsync(citizen, WhoLookedHub.Mine, wrong)).Errors().ShouldHaveSingleItem().Code().ShouldBe("BAD_USER_INPUT");
        }
    }

    [Fact]
    public async Task An_administrator_sees_every_row_and_the_citizen_that_it_looked()
    {
        var desk = await Hub.TokenOfAsync("audited", await Hub.StrangerAsync("audited"));
        await Hub.AgreeAsync("audited", "identity-card");
        await who.LookAsync(desk, "newborn", "identityCard { status }");
        (await who.AskAsync(desk, All, new { clientId = "audited" })).Errors().ShouldHaveSingleItem().Text("extensions", "scope").ShouldBe("disclosures:audit");

        var byClient = await who.AdministerAsync(All, new { clientId = "audited" });
        byClient.At("data", "disclosures", "edges").GetArrayLength().ShouldBe(1);
        byClient.At("extensions", "receipt", "leaves").GetArrayLength().ShouldBe(1);
        var byCitizen = await who.AdministerAsync(
            "query ($citizen: CitizenLookup!) { disclosures(citizen: $citizen) { edges { node { clientId citizenId officerId } } } }",
            new { citizen = new { nationalId = Hub.NationalId("newborn") } });
        byCitizen.At("data", "disclosures", "edges").EnumerateArray().Select(edge => edge.Text("node", "clientId")).ShouldBe(["administrator", "audited"]);
        var id = byCitizen.At("data", "disclosures", "edges")[0].Text("node", "citizenId");
        id.ShouldBe(await who.IdAsync("newborn", "0060:000000000"));
        (await who.AdministerAsync(All, new { citizen = new { id } })).At("data", "disclosures", "edges").GetArrayLength().ShouldBe(3);
        (await who.AdministerAsync(All, new { citizen = new { id = new string('0', 32) } })).Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");

        var rows = await who.MineAsync(await who.PersonAsync("newborn", "portal-4"));
        rows.Select(row => row.Text("clientId")).ShouldBe(["administrator", "administrator", "administrator", "audited"]);
        rows[0].Text("summary", "en")!.ShouldContain("The administration of ServiceHub looked at your data (Record of who looked at your data), for this purpose: Checking who looked");
        var logged = (await Hub.DisclosuresAsync()).Last(row => row.At("client").GetString() == "administrator");
        logged.At("data").GetRawText().ShouldBe("""[{"set":"disclosure-log","outcome":"OK","fields":["Query.disclosures"]}]""");
    }

    [Fact]
    public async Task Who_was_looked_for_in_vain_is_found_by_number_and_the_look_for_it_is_written_down()
    {
        var number = Some.NationalId(77).Digits;
        var desk = await Hub.TokenOfAsync("seeker", await Hub.StrangerAsync("seeker"));
        await Hub.AgreeAsync("seeker", "profile");
        (await who.AskAsync(desk, "query ($by: CitizenLookup!) { citizen(by: $by) { id } }", new { by = new { nationalId = number } })).Errors().ShouldHaveSingleItem().Code().ShouldBe("NOT_FOUND");

        var found = await who.AdministerAsync(All, new { citizen = new { nationalId = number } });

        var row = found.At("data", "disclosures", "edges").EnumerateArray().ShouldHaveSingleItem().GetProperty("node");
        (row.Text("clientId"), row.Text("outcome", "code"), row.Text("purpose", "en")).ShouldBe(("seeker", "NOT_FOUND", "A test"));
        row.Text("summary", "en")!.ShouldContain("A test looked you up and was shown nothing else");
        var logged = (await Hub.DisclosuresAsync())[^1];
        (logged.At("client").GetString(), logged.At("lookup", "hash").GetString()!.Length).ShouldBe(("administrator", 64));
        logged.GetRawText().ShouldNotContain(number);
    }

    [Fact]
    public async Task A_spent_quota_does_not_keep_citizens_from_who_looked()
    {
        var citizen = await who.PersonAsync("deceased", "spent-portal");
        await Hub.AgreeAsync("spent-portal", "identity-card", quota: 1);
        (await who.AskAsync(citizen, "{ me { identityCard { status } } }")).Errors().ShouldBeEmpty();
        using (var spent = await Hub.AskWithAsync(citizen, "{ me { identityCard { status } } }"))
        {
            spent.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        (await who.MineAsync(citizen))[0].Text("summary", "en")!.ShouldContain("you looked at your own data");
    }

    [Fact]
    public async Task Who_tries_to_see_somebody_else_is_not_taken_for_that_person()
    {
        var curious = await who.PersonAsync("birth-dates-disagree", "curious-portal");
        await Hub.AgreeAsync("curious-portal", "identity-card");
        (await who.LookAsync(curious, "without-civil-status", "identityCard { status }")).Errors().ShouldHaveSingleItem().Code().ShouldBe("FORBIDDEN");

        var row = (await who.MineAsync(await who.PersonAsync("without-civil-status", "portal-6"))).ShouldHaveSingleItem();

        (row.At("byCitizen").GetBoolean(), row.Text("outcome", "code")).ShouldBe((false, "FORBIDDEN"));
    }

    [Fact]
    public async Task Who_acts_for_another_organisation_is_named_beside_it()
    {
        const string ministry = "0060:000000601";
        var owner = await Hub.TokenOfAsync("granter", await Hub.StrangerAsync("granter", ministry, "delegations:grant"));
        var contractor = await Hub.StrangerAsync("acting", "0060:000000602");
        var agreement = await Hub.AgreeAsync("granter", "identity-card");
        (await who.AskAsync(owner, "mutation ($input: DelegationInput!) { grantDelegation(input: $input) { errors { code } } }",
            new { input = new { agreementId = agreement.Id, delegateClientId = "acting", validTo = "2029-12-31" } })).Errors().ShouldBeEmpty();
        var token = await Hub.TokenOfAsync("acting", contractor, $$"""[{"type":"citizen-data","onBehalfOf":"{{ministry}}"}]""");
        (await who.LookAsync(token, "birth-month-unknown", "identityCard { status }")).Errors().ShouldBeEmpty();

        var row = (await who.MineAsync(await who.PersonAsync("birth-month-unknown", "portal-5"))).ShouldHaveSingleItem();

        (row.Text("organisation", "en"), row.Text("organisationId"), row.Text("onBehalfOf", "en")).ShouldBe(("0060:000000602", "0060:000000602", "A test"));
        row.Text("summary", "en")!.ShouldContain("0060:000000602 on behalf of A test looked at your data");
    }

    private static DateTime HubTime(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).ToOffset(TimeSpan.FromHours(7)).DateTime;

    private static string Date(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
