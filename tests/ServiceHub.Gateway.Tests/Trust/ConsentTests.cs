using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.Consents;
using ServiceHub.Data.Disclosure;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class ConsentTests(LoginHub login) : IClassFixture<LoginHub>
{
    private const string Both = "query ($by: [CitizenLookup!]!) { citizens(by: $by) { id identityCard { status } welfare { category } sources { agency status } } }";

    private const string Consents = """
        { me { consents {
          id agreementId dataSet scopes fields organisation controller { th en } purpose title { th en } validUntil givenAt withdrawnAt inForce
          versions { version clientId withdrawnAt issuer assurance keyId signedText signature }
        } } }
        """;

    private const string Withdraw = "mutation ($id: ID!) { withdrawConsent(id: $id) { consent { inForce withdrawnAt versions { version clientId } } errors { code } } }";

    private HubUnderTest Hub => login.Hub;

    private string Ordinary => Hub.NationalId("ordinary");

    private string Other => Hub.NationalId("changed-surname");

    [Fact]
    public async Task A_consent_opens_one_citizens_data_until_it_is_withdrawn_through_any_portal()
    {
        var secret = await login.PortalAsync("advice");
        await Hub.AgreeAsync("advice", "identity-card");
        var agreement = await Hub.AgreeAsync("advice", "welfare-register", basis: LegalBasis.Consent);
        var office = await Hub.TokenOfAsync("advice", secret);
        (await StatesAsync(office)).ShouldBe(["MISSING", "MISSING"]);

        using var browser = login.Browser(Ordinary, "advice", secret);
        ShouldAsk(await browser.PageAsync(TrustHub.Purpose));
        (await StatesAsync(office)).ShouldBe(["MISSING", "MISSING"], "what is only shown is not given");
        var token = await browser.AllowAsync();
        (await StatesAsync(office)).ShouldBe(["given", "MISSING"]);

        var consent = (await login.AskAsync(token, Consents)).At("data", "me", "consents").EnumerateArray().ShouldHaveSingleItem();
        (consent.Text("agreementId"), consent.Text("dataSet"), consent.Text("purpose")).ShouldBe((agreement.Id, "welfare-register", TrustHub.Purpose));
        (consent.Text("organisation"), consent.Text("controller", "en"), consent.Text("title", "th")).ShouldBe(("0060:000000601", "A test", "ทดสอบ"));
        (consent.At("inForce").GetBoolean(), consent.At("withdrawnAt").ValueKind).ShouldBe((true, JsonValueKind.Null));
        var second = await login.PortalAsync("elsewhere");
        await Hub.AgreeAsync("elsewhere", "identity-card");
        var elsewhere = await login.LoginAsync(Ordinary, "elsewhere", second);
        var withdrawn = await login.AskAsync(elsewhere, Withdraw, new { id = consent.Text("id") });

        withdrawn.At("data", "withdrawConsent").GetRawText().ShouldContain("\"inForce\":false");
        (await StatesAsync(office)).ShouldBe(["WITHDRAWN", "MISSING"]);
        var versions = (await login.AskAsync(token, Consents)).At("data", "me", "consents", "0", "versions").EnumerateArray().ToList();
        versions.Select(version => (version.At("version").GetInt32(), version.Text("clientId"))).ShouldBe([(2, "elsewhere"), (1, "advice")]);
        await ShouldBeSignedAsync(versions);
        await login.LoginAsync(Ordinary, "advice", secret);
        (await StatesAsync(office)).ShouldBe(["given", "MISSING"], "who withdrew may give it again");
    }

    [Fact]
    public async Task What_nobody_consented_to_is_not_asked_of_the_agency_and_does_not_stand_in_the_log()
    {
        var secret = await login.PortalAsync("curious");
        await Hub.AgreeAsync("curious", "identity-card");
        await Hub.AgreeAsync("curious", "welfare-register", basis: LegalBasis.Consent);
        await Hub.AgreeAsync("curious", "profile");
        var office = await Hub.TokenOfAsync("curious", secret);

        var json = await login.AskAsync(
            office, "query ($by: CitizenLookup!) { citizen(by: $by) { welfare { category } discrepancies { fact } sources { agency status } } }", new { by = new { nationalId = Ordinary } });

        json.At("errors")[0].At("extensions").GetRawText().ShouldContain("\"consent\":\"MISSING\"");
        json.At("data", "citizen").Statuses()["welfare-register"].ShouldBe("DENIED");
        var row = (await Hub.DisclosuresAsync()).Single(row => row.Text("client") == "curious");
        row.At("data").EnumerateArray().Select(part => part.Text("set")).ShouldNotContain("welfare-register");
    }

    [Fact]
    public async Task A_consent_that_is_over_opens_nothing()
    {
        var secret = await login.PortalAsync("late");
        await Hub.AgreeAsync("late", "identity-card");
        await Hub.AgreeAsync("late", "welfare-register", basis: LegalBasis.Consent);
        var token = await login.LoginAsync(Ordinary, "late", secret);
        var office = await Hub.TokenOfAsync("late", secret);
        (await StatesAsync(office)).ShouldBe(["given", "MISSING"]);

        var newest = await NewestAsync(token);
        await Hub.Services.GetRequiredService<ConsentStore>().GiveAsync([newest with { ValidUntil = new(2026, 1, 1) }], default);

        (await StatesAsync(office)).ShouldBe(["EXPIRED", "MISSING"]);
    }

    [Fact]
    public async Task What_another_basis_opens_as_well_needs_no_consent()
    {
        var secret = await login.PortalAsync("two-bases");
        await Hub.AgreeAsync("two-bases", "identity-card");
        await Hub.AgreeAsync("two-bases", "welfare-register", basis: LegalBasis.Consent);
        await Hub.AgreeAsync("two-bases", "welfare-register");
        (await StatesAsync(await Hub.TokenOfAsync("two-bases", secret))).ShouldBe(["given", "given"]);
    }

    [Fact]
    public async Task Only_the_citizen_sees_and_withdraws_their_consents()
    {
        var secret = await login.PortalAsync("nosy");
        await Hub.AgreeAsync("nosy", "identity-card");
        await Hub.AgreeAsync("nosy", "welfare-register", basis: LegalBasis.Consent);
        var token = await login.LoginAsync(Ordinary, "nosy", secret);
        var newest = await NewestAsync(token);
        var restricted = await Hub.TokenOfAsync("nosy", secret, JsonSerializer.Serialize(new[] { new { type = "citizen-data", purpose = TrustHub.Purpose, citizen = new { nationalId = Ordinary } } }));
        var neighbour = await login.LoginAsync(Other, "nosy", secret);

        (await login.AskAsync(restricted, Consents)).At("errors")[0].Code().ShouldBe("FORBIDDEN");
        (await login.AskAsync(await Hub.TokenOfAsync("nosy", secret), "query ($by: CitizenLookup!) { citizen(by: $by) { consents { id } } }", new { by = new { nationalId = Ordinary } }))
            .At("errors")[0].Code().ShouldBe("FORBIDDEN");
        foreach (var client in (string[])[restricted, await Hub.TokenOfAsync("nosy", secret)])
        {
            (await login.AskAsync(client, Withdraw, new { id = newest.Id })).At("errors")[0].Code().ShouldBe("FORBIDDEN");
        }
        (await login.AskAsync(neighbour, Withdraw, new { id = newest.Id })).At("data", "withdrawConsent", "errors", "0").Text("code").ShouldBe("UNKNOWN_CONSENT");
        (await login.AskAsync(neighbour, Consents)).GetRawText().ShouldNotContain(newest.Id);
        (await NewestAsync(token)).WithdrawnAt.ShouldBeNull();
    }

    /// <summary>A consent comes only of the page after a login: in the contract it is shown and withdrawn, and no input leads to one.</summary>
    [Fact]
    public void Nothing_in_the_contract_gives_a_consent()
    {
        var schema = Hub.Services.GetRequiredService<Schema>();
        List<string> reaching = [];
        foreach (var field in schema.MutationType!.Fields)
        {
            if (field.Name.Contains("consent", StringComparison.OrdinalIgnoreCase) || (field.Type.Named is ObjectType payload && payload.Fields.Any(part => part.Type.Named.Name == "Consent")))
            {
                reaching.Add(field.ToString());
            }
        }
        reaching.ShouldBe(["Mutation.withdrawConsent"]);
        schema.MutationType.Fields.Single(field => field.Name == "withdrawConsent").Arguments.Select(argument => $"{argument.Name}: {argument.Type}").ShouldBe(["id: ID!"]);
        schema.Types.OfType<InputObjectType>().ShouldNotContain(type => type.Name.Contains("Consent", StringComparison.Ordinal));
    }

    private static void ShouldAsk(string html)
    {
        html.ShouldContain("ความยินยอมที่จะถูกบันทึก");
        html.ShouldContain("<dt>ให้แก่ใคร</dt><dd>ทดสอบ</dd>");
        html.ShouldMatch("<dt>ข้อมูลอะไร</dt><dd>[^<]*อ่านข้อมูลการลงทะเบียนสวัสดิการ");
        html.ShouldMatch("<dt>ถึงวันที่</dt><dd>[0-9]{1,2} [ก-๙.]+ 25[0-9]{2}</dd>");
    }

    /// <summary>By nothing but the public keys of the log.</summary>
    private async Task ShouldBeSignedAsync(IEnumerable<JsonElement> versions)
    {
        var keys = (await Hub.Services.GetRequiredService<LogKeys>().PublicAsync(default)).ToDictionary(key => key.Id);
        foreach (var version in versions)
        {
            var text = version.Text("signedText")!;
            var signature = Base64Url.DecodeFromChars(version.Text("signature"));
            keys[version.Text("keyId")!].Verifies(Encoding.UTF8.GetBytes(text), signature).ShouldBeTrue();
            keys[version.Text("keyId")!].Verifies(Encoding.UTF8.GetBytes(text.Replace("2.3", "2.4", StringComparison.Ordinal)), signature).ShouldBeFalse();
            text.ShouldStartWith("servicehub-consent-v1\n");
        }
    }

    /// <summary>Of both people: that the data is open, or why it is not; the card needs no consent.</summary>
    private async Task<List<string>> StatesAsync(string token)
    {
        var json = await login.AskAsync(token, Both, new { by = new[] { new { nationalId = Ordinary }, new { nationalId = Other } } });
        var errors = json.Errors().Where(error => error.PathText().EndsWith("/welfare", StringComparison.Ordinal)).ToDictionary(error => error.PathText());
        errors.Values.ShouldAllBe(error => error.Code() == "FORBIDDEN");
        json.At("data", "citizens").EnumerateArray().ShouldAllBe(citizen => citizen.At("identityCard", "status").ValueKind == JsonValueKind.String);
        return [.. ((string[])["citizens/0/welfare", "citizens/1/welfare"]).Select(path => errors.TryGetValue(path, out var error) ? error.Text("extensions", "consent")! : "given")];
    }

    private async Task<ConsentVersion> NewestAsync(string token)
    {
        var id = (await login.AskAsync(token, Consents)).At("data", "me", "consents").EnumerateArray().First().Text("id");
        await using var context = await Hub.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Data.HubDbContext>>().CreateDbContextAsync();
        return context.Consents.Where(consent => consent.Id == id).OrderByDescending(consent => consent.Version).First();
    }
}
