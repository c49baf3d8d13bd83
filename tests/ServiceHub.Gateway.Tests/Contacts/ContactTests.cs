using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;

namespace ServiceHub.Gateway.Tests.Contacts;

public sealed class ContactTests(WhoLookedHub shared) : IClassFixture<WhoLookedHub>
{
    private const string Fields = "id channel direction reason summary outcome handedOnTo follows resolvedAtFirst organisation officer { id name office } language startedAt endedAt version";
    private const string Record = $$"""mutation ($input: ContactInput!) { recordContact(input: $input) { contact { {{Fields}} } isRepeated similar { id } errors { code field } } }""";
    private const string Amend = $$"""mutation ($input: AmendContactInput!) { amendContact(input: $input) { contact { {{Fields}} } errors { code field } } }""";

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task Every_agency_sees_a_citizens_contacts_with_all_of_them()
    {
        var (counter, hotline) = (await OfficeAsync("counter-office", "0060:000000201"), await OfficeAsync("hotline-office", "0060:000000202"));
        var citizen = By("ordinary");
        await RecordAsync(counter, new { citizen, channel = "COUNTER", reason = "APPLICATION", outcome = "RESOLVED", startedAt = "2026-11-20T02:00:00Z", endedAt = "2026-11-20T02:20:00Z", summary = "ยื่นคำขอบัตรคนพิการ" });
        await RecordAsync(hotline, new { citizen, channel = "LINE", reason = "STATUS", outcome = "HANDED_ON", handedOnTo = "0060:000000201", startedAt = "2026-11-21T02:00:00Z", language = "en" });

        var first = await TimelineAsync(hotline, "ordinary", "first: 1");
        first.At("edges", "0", "node").Text("channel").ShouldBe("LINE");
        first.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeTrue();
        var second = await TimelineAsync(hotline, "ordinary", $"first: 1, after: \"{first.Text("pageInfo", "endCursor")}\"");
        var node = second.At("edges", "0", "node");
        (node.Text("organisation"), node.Text("summary"), node.At("resolvedAtFirst").GetBoolean()).ShouldBe(("0060:000000201", "ยื่นคำขอบัตรคนพิการ", true));
        (await TimelineAsync(counter, "ordinary", "channels: [LINE]")).At("edges").GetArrayLength().ShouldBe(1);
        (await TimelineAsync(counter, "ordinary", "to: \"2026-11-20\"")).At("edges", "0", "node").Text("channel").ShouldBe("COUNTER");
        (await TimelineAsync(counter, "land-owner", "first: 5")).At("edges").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_sent_again_is_recorded_once()
    {
        var office = await OfficeAsync("repeating-office", "0060:000000203");
        var input = new { citizen = By("disabled"), channel = "PHONE", reason = "INFORMATION", startedAt = "2026-11-20T02:00:00Z", sourceKey = "call-1" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RecordAsync(office, input)));
        answers.Select(answer => answer.Text("contact", "id")).Distinct().ShouldHaveSingleItem();
        answers.Count(answer => !answer.At("isRepeated").GetBoolean()).ShouldBe(1);

        var other = await RecordAsync(office, new { citizen = By("disabled"), channel = "PHONE", reason = "INFORMATION", startedAt = "2026-11-20T02:30:00Z", sourceKey = "call-2" });
        other.At("similar").EnumerateArray().Select(similar => similar.Text("id")).ShouldBe([answers[0].Text("contact", "id")]);
    }

    [Fact]
    public async Task A_contact_says_who_acted_and_what_it_followed()
    {
        var secret = await Hub.StrangerAsync("staffed-office", "0060:000000204", "contacts:record");
        var officer = await Hub.OfficerTokenAsync("staffed-office", secret, "officer-7");
        var first = await RecordAsync(officer, new { citizen = By("ordinary"), channel = "HOME_VISIT", direction = "OUTBOUND", reason = "OUTREACH", startedAt = "2026-11-01T02:00:00Z" });
        first.Text("contact", "officer", "id").ShouldBe("officer-7");
        var next = await RecordAsync(officer, new { citizen = By("ordinary"), channel = "LETTER", reason = "STATUS", outcome = "RESOLVED", startedAt = "2026-11-02T02:00:00Z", follows = first.Text("contact", "id") });
        (next.Text("contact", "follows"), next.At("contact", "resolvedAtFirst").GetBoolean()).ShouldBe((first.Text("contact", "id"), false));
        (await RecordAsync(officer, new { citizen = By("disabled"), channel = "LETTER", reason = "STATUS", startedAt = "2026-11-02T02:00:00Z", follows = first.Text("contact", "id") }))
            .At("errors", "0").GetRawText().ShouldBe("""{"code":"UNKNOWN_CONTACT","field":"follows"}""");
    }

    [Fact]
    public async Task Two_who_amend_a_contact_do_not_overwrite_each_other()
    {
        var office = await OfficeAsync("amending-office", "0060:000000205");
        var contact = (await RecordAsync(office, new { channel = "IVR", reason = "OTHER", startedAt = "2026-11-20T02:00:00Z" })).At("contact");
        var (id, ended) = (contact.Text("id"), "2026-11-20T02:05:00Z");
        var amended = (await DoAsync(office, Amend, new { input = new { id, version = 1, outcome = "RESOLVED", endedAt = ended } })).At("amendContact");
        (amended.Text("contact", "outcome"), amended.At("contact", "version").GetInt32()).ShouldBe(("RESOLVED", 2));
        var late = (await DoAsync(office, Amend, new { input = new { id, version = 1, outcome = "ABANDONED" } })).At("amendContact");
        (late.At("errors", "0").Text("code"), late.Text("contact", "outcome"), late.Text("contact", "endedAt")).ShouldBe(("CONFLICT", "RESOLVED", ended));

        var stranger = await OfficeAsync("meddling-office", "0060:000000206");
        (await DoAsync(stranger, Amend, new { input = new { id, version = 2, outcome = "ABANDONED" } })).At("amendContact", "errors", "0").Text("code").ShouldBe("UNKNOWN_CONTACT");
    }

    [Theory]
    [InlineData("""{"startedAt":"2026-11-20T02:00:00Z","endedAt":"2026-11-20T01:00:00Z"}""", "endedAt")]
    [InlineData("""{"startedAt":"2126-11-20T02:00:00Z"}""", "startedAt")]
    [InlineData("""{"startedAt":"2026-11-20T02:00:00Z","outcome":"HANDED_ON"}""", "handedOnTo")]
    [InlineData("""{"startedAt":"2026-11-20T02:00:00Z","outcome":"RESOLVED","handedOnTo":"0060:000000201"}""", "handedOnTo")]
    [InlineData("""{"startedAt":"2026-11-20T02:00:00Z","language":"Thai!"}""", "language")]
    [InlineData("""{"startedAt":"2026-11-20T02:00:00Z","sourceKey":""}""", "sourceKey")]
    public async Task What_cannot_have_been_is_refused_with_its_field(string more, string field)
    {
        var office = await OfficeAsync($"mistaken-office-{more.Length}", "0060:000000207");
        var input = System.Text.Json.Nodes.JsonNode.Parse(more)!.AsObject();
        (input["channel"], input["reason"]) = ("COUNTER", "OTHER");
        var answer = await RecordAsync(office, input);
        (answer.At("contact").ValueKind, answer.At("errors", "0").GetRawText()).ShouldBe((JsonValueKind.Null, $$"""{"code":"INVALID_VALUE","field":"{{field}}"}"""));
    }

    private object By(string persona) => new { nationalId = Hub.NationalId(persona) };

    private async Task<string> OfficeAsync(string client, string organisation)
    {
        var secret = await Hub.StrangerAsync(client, organisation, "contacts:record", "contacts:read");
        await Hub.AgreeAsync(client, "profile");
        return await Hub.TokenOfAsync(client, secret);
    }

    private async Task<JsonElement> RecordAsync(string token, object input) => (await DoAsync(token, Record, new { input })).At("recordContact");

    private async Task<JsonElement> TimelineAsync(string token, string persona, string arguments) =>
        (await shared.LookAsync(token, persona, $$"""contacts({{arguments}}) { edges { node { {{Fields}} } } pageInfo { hasNextPage endCursor } }""")).At("data", "citizen", "contacts");

    private async Task<JsonElement> DoAsync(string token, string mutation, object variables)
    {
        var answer = await shared.AskAsync(token, mutation, variables);
        answer.Errors().ShouldBeEmpty(answer.GetRawText());
        return answer.At("data");
    }
}
