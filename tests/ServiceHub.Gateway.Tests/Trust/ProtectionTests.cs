using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class ProtectionTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Protect = "mutation ($input: ProtectCitizenInput!) { protectCitizen(input: $input) { protection { id kind } errors { code field } } }";
    private const string End = "mutation ($id: ID!) { endProtection(id: $id) { protection { endAskedBy endedBy endedAt } errors { code } } }";
    private const string BreakGlass = "mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { access { id until } errors { code field } } }";
    private const string Review = "mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { access { verdict reviewedBy isOverdue } errors { code } } }";
    private const string Accesses = "{ breakGlassAccesses(reviewed: false) { edges { node { id citizen clientId officerName reason isOverdue } } } }";

    private const string View = """
        query ($by: CitizenLookup!) {
          citizen(by: $by) {
            id name { th } addresses { postalCode } registeredAddress { postalCode } discrepancies { fact }
            identityCard { number address { th } } house { role } healthCoverage { scheme hospital { th } }
            sources { agency status }
          }
        }
        """;

    private HubUnderTest Hub => shared.Hub;

    [Fact]
    public async Task Where_a_person_under_protection_may_be_met_is_kept_back_and_nothing_else()
    {
        var (token, admin) = (await ReaderAsync("whereabouts"), await AdministratorAsync("protector-1"));
        (await ViewAsync(token, "hundred-years")).TryGetProperty("errors", out _).ShouldBeFalse();
        await ProtectAsync(admin, "hundred-years", "SECRET_ADDRESS");

        var answer = await ViewAsync(token, "hundred-years");
        var citizen = answer.At("data", "citizen");
        citizen.At("name", "th").GetString().ShouldNotBeNull();
        citizen.At("identityCard", "number").GetString().ShouldBe(Hub.NationalId("hundred-years"));
        citizen.At("healthCoverage", "scheme").GetString().ShouldNotBeNull();
        citizen.At("house", "role").GetString().ShouldNotBeNull();
        foreach (var path in (string[][])[["addresses"], ["registeredAddress"], ["identityCard", "address"], ["healthCoverage", "hospital"]])
        {
            citizen.At(path).ValueKind.ShouldBe(JsonValueKind.Null, string.Join('.', path));
        }
        answer.Errors().Select(error => error.PathText()).ShouldBe(
            ["citizen/addresses", "citizen/registeredAddress", "citizen/identityCard/address", "citizen/healthCoverage/hospital"], ignoreOrder: true);
        answer.Errors().ShouldAllBe(error => error.Code() == "FORBIDDEN" && error.At("extensions", "protected").GetBoolean());
        (await Hub.DisclosuresAsync()).Last(row => row.At("client").GetString() == "whereabouts").At("masked").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Of_a_witness_nothing_is_told_but_to_who_may_read_protected_records()
    {
        var (token, admin) = (await ReaderAsync("of-witness"), await AdministratorAsync("protector-2"));
        await ProtectAsync(admin, "ordinary", "WITNESS");

        var citizen = (await ViewAsync(token, "ordinary")).At("data", "citizen");
        citizen.At("id").GetString()!.Length.ShouldBe(32);
        citizen.EnumerateObject().Where(member => member.Name is not ("id" or "sources")).ShouldAllBe(member => member.Value.ValueKind == JsonValueKind.Null);
        citizen.Statuses().Values.Distinct().ShouldBe(["DENIED"]);
        var row = (await Hub.DisclosuresAsync()).Last(row => row.At("client").GetString() == "of-witness");
        row.At("data").EnumerateArray().ShouldAllBe(part => part.At("outcome").GetString() == "PROTECTED");

        var trusted = await ReaderAsync("trusted", "protected:read");
        (await ViewAsync(trusted, "ordinary")).At("data", "citizen", "identityCard", "number").GetString().ShouldBe(Hub.NationalId("ordinary"));
    }

    [Fact]
    public async Task A_protection_ends_when_two_principals_want_it()
    {
        var (token, first, second) = (await ReaderAsync("of-ended"), await AdministratorAsync("protector-3"), await AdministratorAsync("protector-4"));
        var id = await ProtectAsync(first, "land-owner", "SECRET_ADDRESS");

        foreach (var by in (string[])[first, first])
        {
            (await DoAsync(by, End, new { id })).At("endProtection", "protection", "endedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        }
        (await ViewAsync(token, "land-owner")).At("data", "citizen", "addresses").ValueKind.ShouldBe(JsonValueKind.Null);
        var ended = (await DoAsync(second, End, new { id })).At("endProtection", "protection");
        (ended.Text("endAskedBy"), ended.Text("endedBy")).ShouldBe(("protector-3", "protector-4"));
        (await ViewAsync(token, "land-owner")).At("data", "citizen", "addresses").ValueKind.ShouldBe(JsonValueKind.Array);
        (await DoAsync(first, End, new { id = "prt-0" })).At("endProtection", "errors", "0", "code").GetString().ShouldBe("UNKNOWN_PROTECTION");
    }

    [Fact]
    public async Task Who_breaks_the_glass_says_why_is_seen_at_once_and_reviewed_by_others()
    {
        var admin = await AdministratorAsync("protector-5");
        var secret = await Hub.StrangerAsync("hospital", "0060:000000601", "break-glass");
        await AgreeOnAllAsync("hospital");
        var officer = await Hub.OfficerTokenAsync("hospital", secret, "physician-1");
        await ProtectAsync(admin, "disabled", "WITNESS");
        var input = new { input = new { by = By("disabled"), reason = "Unconscious, needs blood, allergies unknown" } };
        (await ViewAsync(officer, "disabled")).At("data", "citizen", "name").ValueKind.ShouldBe(JsonValueKind.Null);

        // No officer, no reason, nobody: nothing opens.
        (await DoAsync(await Hub.TokenOfAsync("hospital", secret), BreakGlass, input)).At("breakGlass", "errors", "0", "code").GetString().ShouldBe("OFFICER_REQUIRED");
        (await DoAsync(officer, BreakGlass, new { input = new { by = By("disabled"), reason = " urgent " } })).At("breakGlass", "errors", "0", "field").GetString().ShouldBe("reason");
        (await DoAsync(officer, BreakGlass, new { input = new { by = new { id = "0" }, input.input.reason } })).At("breakGlass", "errors", "0", "code").GetString().ShouldBe("UNKNOWN_CITIZEN");
        (await ViewAsync(officer, "disabled")).At("data", "citizen", "name").ValueKind.ShouldBe(JsonValueKind.Null);

        var id = (await DoAsync(officer, BreakGlass, input)).At("breakGlass", "access").Text("id")!;
        (await ViewAsync(officer, "disabled")).At("data", "citizen", "identityCard", "number").GetString().ShouldBe(Hub.NationalId("disabled"));
        var another = await Hub.OfficerTokenAsync("hospital", secret, "physician-2");
        (await ViewAsync(another, "disabled")).At("data", "citizen", "name").ValueKind.ShouldBe(JsonValueKind.Null);
        var rows = (await Hub.DisclosuresAsync()).Where(row => row.TryGetProperty("breakGlass", out var access) && access.GetString() == id).ToList();
        rows.Select(row => row.Text("outcome")).ShouldBe(["BREAK_GLASS", "FOUND"]);
        rows[0].Text("reason").ShouldBe(input.input.reason);

        var seen = (await DoAsync(admin, Accesses, new { })).At("breakGlassAccesses", "edges").EnumerateArray().Select(edge => edge.At("node")).Single(node => node.Text("id") == id);
        (seen.Text("clientId"), seen.Text("officerName"), seen.Text("reason")).ShouldBe(("hospital", "Somchai Jaidee", input.input.reason));
        var review = new { input = new { id, verdict = "JUSTIFIED", note = "Confirmed with the ward" } };
        (await DoAsync(await OwnReviewerAsync(), Review, review)).At("reviewBreakGlass", "errors", "0", "code").GetString().ShouldBe("OWN_ACCESS");
        (await DoAsync(admin, Review, review)).At("reviewBreakGlass", "access").GetRawText().ShouldBe("""{"verdict":"JUSTIFIED","reviewedBy":"protector-5","isOverdue":false}""");
        (await DoAsync(admin, Review, review)).At("reviewBreakGlass", "errors", "0", "code").GetString().ShouldBe("ALREADY_REVIEWED");
    }

    private async Task<string> OwnReviewerAsync() =>
        await Hub.TokenOfAsync("hospital-review", await Hub.StrangerAsync("hospital-review", "0060:000000601", "break-glass:review"));

    private async Task<string> ReaderAsync(string clientId, params string[] more)
    {
        var secret = await Hub.StrangerAsync(clientId, "0060:000000078", more);
        await AgreeOnAllAsync(clientId);
        return await Hub.TokenOfAsync(clientId, secret);
    }

    private async Task AgreeOnAllAsync(string clientId)
    {
        foreach (var set in (string[])["profile", "identity-card", "house-registration", "health-coverage", "social-security", "welfare-register"])
        {
            await Hub.AgreeAsync(clientId, set);
        }
    }

    private async Task<string> AdministratorAsync(string clientId) =>
        await Hub.TokenOfAsync(clientId, await Hub.StrangerAsync(clientId, "0060:000000000", "protections:manage", "break-glass:review"));

    private async Task<string> ProtectAsync(string token, string persona, string kind)
    {
        var payload = (await DoAsync(token, Protect, new { input = new { by = By(persona), kind, reference = "Order 12/2569" } })).At("protectCitizen");
        payload.At("errors").GetArrayLength().ShouldBe(0);
        return payload.At("protection").Text("id")!;
    }

    private async Task<JsonElement> ViewAsync(string token, string persona)
    {
        using var answer = await Hub.AskWithAsync(token, View, new { by = By(persona) });
        return await answer.JsonAsync();
    }

    private async Task<JsonElement> DoAsync(string token, string document, object variables)
    {
        using var answer = await Hub.AskWithAsync(token, document, variables);
        return (await answer.JsonAsync()).At("data");
    }

    private object By(string persona) => new { nationalId = Hub.NationalId(persona) };
}
