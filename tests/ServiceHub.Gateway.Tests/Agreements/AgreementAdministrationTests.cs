using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Agreements;

public sealed class AgreementAdministrationTests(AgreementAdministrationTests.Office office) : IClassFixture<AgreementAdministrationTests.Office>
{
    private const string Administrator = "administrator";
    private const string Parts = "agreement { id state version inForce createdBy changedBy approvedBy riskAssessment title { th en } } errors { code message field }";
    private const string Draft = $$"""mutation ($input: AgreementInput!) { draftAgreement(input: $input) { {{Parts}} } }""";
    private const string Update = $$"""mutation ($id: ID!, $version: Int!, $input: AgreementInput!) { updateAgreement(id: $id, version: $version, input: $input) { {{Parts}} } }""";

    private HubUnderTest Hub => office.Hub;

    [Fact]
    public async Task An_agreement_is_written_by_one_approved_by_another_suspended_resumed_and_ended()
    {
        var draft = await DoneAsync(Draft, new { input = Input() });
        var id = draft.Text("id")!;
        (draft.Text("state"), draft.Text("createdBy"), draft.At("inForce").GetBoolean(), draft.Text("title", "th")).ShouldBe(("DRAFT", Administrator, false, "ตรวจบัตร"));
        (await MoveAsync("submitAgreement", id)).Text("agreement", "state").ShouldBe("SUBMITTED");
        (await MoveAsync("approveAgreement", id, 2)).At("errors")[0].Text("code").ShouldBe("OWN_WORK");

        var approved = (await MoveAsync("approveAgreement", id, 2, office.Second)).At("agreement");
        (approved.Text("state"), approved.Text("approvedBy"), approved.At("inForce").GetBoolean()).ShouldBe(("APPROVED", "second", true));
        (await FailAsync(Update, new { id, version = 3, input = Input() }))[0].Text("code").ShouldBe("WRONG_STATE");

        (await MoveAsync("suspendAgreement", id)).At("agreement", "inForce").GetBoolean().ShouldBeFalse();
        (await MoveAsync("resumeAgreement", id)).At("agreement", "inForce").GetBoolean().ShouldBeTrue();
        (await MoveAsync("endAgreement", id, 4)).At("errors")[0].Text("code").ShouldBe("VERSION_CONFLICT");
        (await MoveAsync("endAgreement", id, 5)).Text("agreement", "state").ShouldBe("ENDED");

        var told = (await AskAsync("query ($id: ID!) { agreement(id: $id) { events { edges { node { action by before after } } } } }", new { id })).At("data", "agreement", "events", "edges")
            .EnumerateArray().Select(edge => edge.GetProperty("node")).ToList();
        told.Select(entry => entry.Text("action")).ShouldBe(["ENDED", "RESUMED", "SUSPENDED", "APPROVED", "SUBMITTED", "DRAFTED"]);
        told[3].Text("by").ShouldBe("second");
        JsonElement.Parse(told[3].Text("before")!).Text("state").ShouldBe("SUBMITTED");
        JsonElement.Parse(told[3].Text("after")!).Text("riskAssessment").ShouldBe("Low.");
    }

    [Fact]
    public async Task What_waits_for_approval_and_is_changed_is_a_draft_again()
    {
        var id = (await DoneAsync(Draft, new { input = Input() })).Text("id")!;
        await MoveAsync("submitAgreement", id);
        var changed = await DoneAsync(Update, new { id, version = 2, input = Input(riskAssessment: "Higher.") });
        (changed.Text("state"), changed.Text("riskAssessment"), changed.At("version").GetInt32()).ShouldBe(("DRAFT", "Higher.", 3));
        (await MoveAsync("approveAgreement", id, 3, office.Second)).At("errors")[0].Text("code").ShouldBe("WRONG_STATE");
    }

    [Fact]
    public async Task Every_error_of_an_input_is_told_at_once()
    {
        var input = Input() with
        {
            purpose = "marketing",
            scopes = ["tax:read", "no:such"],
            fields = ["Citizen.identityCard", "Citizen.tax"],
            dailyQuota = 0,
            validTo = "2020-01-01",
            title = new("", "Checking the card"),
            riskAssessment = "",
        };
        var errors = await FailAsync(Draft, new { input });
        errors.EnumerateArray().Select(error => (error.Text("code"), error.Text("field"))).ShouldBe(
        [
            ("UNKNOWN_PURPOSE", "purpose"), ("UNKNOWN_SCOPE", "scopes"), ("UNKNOWN_SCOPE", "scopes"), ("UNKNOWN_FIELD", "fields[1]"),
            ("INVALID_VALUE", "title"), ("INVALID_VALUE", "dailyQuota"), ("INVALID_VALUE", "validTo"), ("INVALID_VALUE", "riskAssessment"),
        ]);
        errors.EnumerateArray().ShouldAllBe(error => error.Text("message")!.Length > 20);
        (await FailAsync(Draft, new { input = Input() with { clientId = "nobody", dataSet = "tax" } })).EnumerateArray().Select(error => error.Text("code"))
            .ShouldBe(["UNKNOWN_CLIENT", "UNKNOWN_DATA_SET"]);
        (await MoveAsync("endAgreement", "agr-0000000000000000")).At("errors")[0].Text("code").ShouldBe("UNKNOWN_AGREEMENT");
    }

    [Fact]
    public async Task A_client_sees_its_own_agreements_but_no_drafts_and_not_who_made_them()
    {
        var id = (await DoneAsync(Draft, new { input = Input() with { clientId = "partner-narrow", purpose = "identity-check", fields = ["*"] } })).Text("id")!;
        (await OwnAsync()).ShouldAllBe(agreement => agreement.Text("state") == "APPROVED" && agreement.Text("dataSet") == "identity-card");
        await MoveAsync("submitAgreement", id);
        (await OwnAsync()).ShouldContain(agreement => agreement.Text("id") == id && agreement.Text("state") == "SUBMITTED");
        await MoveAsync("approveAgreement", id, 2, office.Second);
        (await OwnAsync()).Last().Text("id").ShouldBe(id);
        (await Hub.AskAsync("{ ownAgreements { approvedBy } }", client: "partner-narrow")).Errors().First().Code().ShouldBe("FORBIDDEN");
        (await Hub.AskAsync("{ ownAgreements { id } }", client: Administrator)).At("data", "ownAgreements").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Agreements_are_listed_by_page_and_filter_and_events_the_newest_first()
    {
        const string list = "query ($filter: AgreementFilter, $after: String) { agreements(filter: $filter, first: 4, after: $after) { edges { node { id dataSet } } pageInfo { hasNextPage endCursor } } }";
        var filter = new { clientId = "partner-key", state = "APPROVED" };
        List<string> sets = [];
        for (string? after = null; sets.Count == 0 || after is not null;)
        {
            var page = (await AskAsync(list, new { filter, after })).At("data", "agreements");
            sets.AddRange(page.At("edges").EnumerateArray().Select(edge => edge.Text("node", "dataSet")!));
            after = page.At("pageInfo", "hasNextPage").GetBoolean() ? page.Text("pageInfo", "endCursor") : null;
        }
        sets.Count.ShouldBeGreaterThan(4);
        sets.ShouldBeUnique();
        (await AskAsync(list, new { filter = new { clientId = "partner-key", dataSet = "revenue", endsBefore = "2026-01-01" } })).At("data", "agreements", "edges").GetArrayLength().ShouldBe(0);
        (await AskAsync(list, new { after = "!" })).Errors().First().Code().ShouldBe("BAD_USER_INPUT");
        (await AskAsync("{ agreements(first: 101) { edges { cursor } } }")).Errors().First().Code().ShouldBe("BAD_USER_INPUT");

        var events = (await AskAsync("{ agreementEvents(first: 2) { edges { node { action } } pageInfo { endCursor hasNextPage } } }")).At("data", "agreementEvents");
        events.At("edges").GetArrayLength().ShouldBe(2);
        (await AskAsync("query ($after: String) { agreementEvents(first: 1, after: $after) { edges { cursor } } }", new { after = events.Text("pageInfo", "endCursor") }))
            .At("data", "agreementEvents", "edges").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Each_right_is_one_of_its_own()
    {
        var partner = await Hub.AskAsync("""{ agreements { edges { cursor } } agreement(id: "a") { id } agreementEvents { edges { cursor } } }""");
        partner.Errors().Select(error => error.Code()).ShouldBe(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
        (await Hub.AskAsync(Draft, new { input = Input() }, Administrator, "agreements:read")).Errors().First().Text("extensions", "scope").ShouldBe("agreements:manage");
        (await Hub.AskAsync("""mutation { approveAgreement(id: "a", version: 1) { errors { code } } }""", null, Administrator, "agreements:manage"))
            .Errors().First().Text("extensions", "scope").ShouldBe("agreements:approve");
        var writer = await Hub.AskAsync("""mutation ($input: AgreementInput!) { draftAgreement(input: $input) { agreement { id } errors { code } } }""", new { input = Input() }, Administrator, "agreements:manage");
        writer.Errors().First().Text("extensions", "scope").ShouldBe("agreements:read");
        writer.At("data", "draftAgreement", "errors").GetArrayLength().ShouldBe(0);
    }

    private static Terms Input(string riskAssessment = "Low.") => new(
        "partner", "identity-card", "counter-service", "PUBLIC_TASK", new("พระราชบัญญัติ", "Act"), new("ตรวจบัตร", "Checking the card"), new("กระทรวง", "Ministry"),
        ["identity-card:read"], ["Citizen.identityCard", "IdentityCard.status"], 10, "2026-01-01", "2030-12-31", riskAssessment);

    private Task<JsonElement> AskAsync(string query, object? variables = null) => Hub.AskAsync(query, variables, Administrator);

    private async Task<IEnumerable<JsonElement>> OwnAsync() =>
        (await Hub.AskAsync("{ ownAgreements { id state dataSet } }", client: "partner-narrow")).At("data", "ownAgreements").EnumerateArray();

    private async Task<JsonElement> DoneAsync(string mutation, object variables)
    {
        var payload = Payload(await AskAsync(mutation, variables));
        payload.At("errors").GetArrayLength().ShouldBe(0);
        return payload.At("agreement");
    }

    private async Task<JsonElement> FailAsync(string mutation, object variables)
    {
        var payload = Payload(await AskAsync(mutation, variables));
        payload.At("agreement").ValueKind.ShouldBe(JsonValueKind.Null);
        return payload.At("errors");
    }

    private async Task<JsonElement> MoveAsync(string field, string id, int? version = null, string? token = null)
    {
        var query = $$"""mutation { {{field}}(id: "{{id}}"{{(version is { } known ? $", version: {known}" : "")}}) { {{Parts}} } }""";
        using var answer = await Hub.SendAsync(token ?? await Hub.TokenAsync(Administrator), JsonContent.Create(new { query }));
        return Payload(await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static JsonElement Payload(JsonElement answer)
    {
        answer.Errors().ShouldBeEmpty();
        return answer.At("data").EnumerateObject().Single().Value;
    }

    /// <summary>A hub with two administrators.</summary>
    public sealed class Office : IAsyncLifetime
    {
        public HubUnderTest Hub { get; private set; } = null!;

        /// <summary>A token of the second.</summary>
        public string Second { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Hub = await HubUnderTest.StartAsync();
            var (_, secret) = await Hub.AddClientAsync("second", Administrator);
            using var answer = await Hub.RequestTokenAsync("second", secret);
            Second = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("access_token")!;
        }

        public async Task DisposeAsync() => await Hub.DisposeAsync();
    }

    private sealed record Words(string th, string en);

    private sealed record Terms(
        string clientId, string dataSet, string purpose, string legalBasis, Words legalReference, Words title, Words controller,
        string[] scopes, string[] fields, int dailyQuota, string validFrom, string validTo, string riskAssessment);
}
