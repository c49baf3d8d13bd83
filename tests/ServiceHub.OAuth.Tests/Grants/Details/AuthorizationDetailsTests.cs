using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Grants.Details;

public class AuthorizationDetailsTests
{
    private const string NationalId = "1101700230705";

    private const string OtherOrganisation = "0192:222222222";

    private static readonly string[] Purposes = ["welfare-eligibility", "address-change"];

    [Theory]
    [InlineData(null, "welfare-eligibility")]
    [InlineData("""[{"type":"citizen-data"}]""", "welfare-eligibility")]
    [InlineData("""[{"type":"citizen-data","purpose":"address-change"}]""", "address-change")]
    public async Task Binds_the_purpose_into_the_token(string? details, string purpose)
    {
        var hub = await StartAsync();
        var answer = await hub.AskAsync(details is null ? [] : [("authorization_details", details)]);
        answer.Json.GetProperty("authorization_details").GetRawText().ShouldBe($$"""[{"type":"citizen-data","purpose":"{{purpose}}"}]""");
        var principal = (await hub.JudgeAsync(answer.Text("access_token"))).Principal!;
        principal.Detail!.Purpose.ShouldBe(purpose);
        principal.CitizenId.ShouldBeNull();
        hub.History.Tokens.ShouldHaveSingleItem().Purpose.ShouldBe(purpose);
    }

    [Fact]
    public async Task Keeps_a_token_to_one_citizen_by_the_pairwise_id_alone()
    {
        var hub = await StartAsync();
        hub.Citizens.Add(NationalId, Hub.Organisation, "pairwise");
        var answer = await AskAboutAsync(hub, NationalId);
        answer.Json.GetRawText().ShouldNotContain(NationalId);
        answer.Log.ToString().ShouldNotContain(NationalId);
        var token = answer.Text("access_token");
        Decoded(token).ShouldNotContain(NationalId);
        (await hub.JudgeAsync(token)).Principal!.CitizenId.ShouldBe("pairwise");
    }

    [Fact]
    public async Task Keeps_a_token_to_one_citizen_without_a_purpose()
    {
        var hub = await Hub.StartAsync();
        hub.Citizens.Add(NationalId, Hub.Organisation, "pairwise");
        var answer = await AskAboutAsync(hub, NationalId);
        answer.Json.GetProperty("authorization_details").GetRawText().ShouldBe("""[{"type":"citizen-data","citizen":{"id":"pairwise"}}]""");
    }

    [Theory]
    [InlineData(NationalId)]
    [InlineData("nonsense")]
    public async Task Tells_the_same_of_every_citizen_whom_it_does_not_know(string nationalId)
    {
        var hub = await StartAsync();
        hub.Citizens.Add(NationalId, "0192:111111111", "known-to-another-organisation");
        var answer = await AskAboutAsync(hub, nationalId);
        answer.ShouldRefuse("invalid_authorization_details", "The hub knows no such citizen.");
        answer.Log.ToString().ShouldNotContain(nationalId);
    }

    [Theory]
    [InlineData(CitizenInquiryOutcome.NotAgreed, 400, "A citizen is named, but no agreement of the client is in force for the purpose.")]
    [InlineData(CitizenInquiryOutcome.Spent, 429, "The client has asked for as many citizens as its agreement has room for. Come again in 90 s.")]
    [InlineData(CitizenInquiryOutcome.Unavailable, 503, "Whether the hub knows the citizen cannot be told at this moment. Come again.")]
    public async Task Says_why_nothing_is_told_of_a_citizen(CitizenInquiryOutcome outcome, int status, string description)
    {
        var hub = await StartAsync();
        hub.Citizens.Answer = new(outcome) { RetryAfter = TimeSpan.FromSeconds(90) };
        var answer = await AskAboutAsync(hub, NationalId);
        (answer.Status, answer.Text("error_description")).ShouldBe((status, description));
        hub.Citizens.Asker!.Detail!.Purpose.ShouldBe(Purposes[0]);
    }

    [Fact]
    public async Task Tells_no_administrator_whether_it_knows_a_citizen()
    {
        var hub = await StartAsync();
        hub.Options.KnownScopes = AdministrationScopes.All;
        hub.Clients.Put(hub.Client with { Scopes = AdministrationScopes.All });
        hub.Citizens.Add(NationalId, Hub.Organisation, "pairwise");
        foreach (var nationalId in new[] { NationalId, "nonsense" })
        {
            (await AskAboutAsync(hub, nationalId)).ShouldRefuse(
                "invalid_authorization_details", "A citizen is named, but no scope of the request opens anything about citizens.");
        }
    }

    [Theory]
    [InlineData("nonsense", "The parameter authorization_details is not a JSON array of objects.")]
    [InlineData("{}", "The parameter authorization_details is not a JSON array of objects.")]
    [InlineData("[1]", "The parameter authorization_details is not a JSON array of objects.")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]", "The parameter authorization_details is not a JSON array of objects.")]
    [InlineData("[]", "The parameter authorization_details does not hold exactly one element.")]
    [InlineData("""[{"type":"citizen-data"},{"type":"citizen-data"}]""", "The parameter authorization_details does not hold exactly one element.")]
    [InlineData("""[{"type":"citizen-data","type":"citizen-data"}]""", "The parameter authorization_details gives a name twice.")]
    [InlineData("""[{"type":"citizen-data","citizen":{"nationalId":"1","nationalId":"2"}}]""", "The parameter authorization_details gives a name twice.")]
    [InlineData("[{}]", "The type of the authorization detail is not citizen-data.")]
    [InlineData("""[{"type":1}]""", "The type of the authorization detail is not citizen-data.")]
    [InlineData("""[{"type":"payment_initiation"}]""", "The type of the authorization detail is not citizen-data.")]
    [InlineData("""[{"type":"citizen-data","locations":[]}]""", "The authorization detail has a member that this server does not know.")]
    [InlineData("""[{"type":"citizen-data","purpose":null}]""", "The purpose of the authorization detail is not a text.")]
    [InlineData("""[{"type":"citizen-data","purpose":"curiosity"}]""", "The purpose of the authorization detail is not registered for this client.")]
    [InlineData("""[{"type":"citizen-data","citizen":"1"}]""", "The citizen of the authorization detail is not an object with a nationalId only.")]
    [InlineData("""[{"type":"citizen-data","citizen":{}}]""", "The citizen of the authorization detail is not an object with a nationalId only.")]
    [InlineData("""[{"type":"citizen-data","citizen":{"nationalId":1}}]""", "The citizen of the authorization detail is not an object with a nationalId only.")]
    [InlineData("""[{"type":"citizen-data","citizen":{"nationalId":"1","id":"2"}}]""", "The citizen of the authorization detail is not an object with a nationalId only.")]
    public async Task Names_the_one_cause(string details, string description) =>
        (await (await StartAsync()).AskAsync(("authorization_details", details))).ShouldRefuse("invalid_authorization_details", description);

    [Theory]
    [InlineData(null, "counselling")]
    [InlineData("counselling", "counselling", "audit")]
    public async Task Acts_for_an_organisation_that_has_granted_it(string? asked, params string[] granted)
    {
        var hub = await StartAsync();
        hub.Delegations.Grant(Hub.ClientId, OtherOrganisation, granted);
        hub.Citizens.Add(NationalId, OtherOrganisation, "as-the-other-knows-them");
        var purpose = asked is null ? "" : $"\"purpose\":\"{asked}\",";
        var answer = await hub.AskAsync(("authorization_details",
            $$$"""[{"type":"citizen-data",{{{purpose}}}"onBehalfOf":"{{{OtherOrganisation}}}","citizen":{"nationalId":"{{{NationalId}}}"}}]"""));
        var principal = (await hub.JudgeAsync(answer.Text("access_token"))).Principal!;
        (principal.Organisation, principal.ActsFor, principal.Detail!.Purpose, principal.CitizenId)
            .ShouldBe((Hub.Organisation, OtherOrganisation, "counselling", "as-the-other-knows-them"));
    }

    [Theory]
    [InlineData("No organisation of this name has granted the client to act for it for this purpose, or no longer.", "welfare-eligibility")]
    [InlineData("No organisation of this name has granted the client to act for it for this purpose, or no longer.", "welfare-eligibility", "counselling")]
    [InlineData("The organisation has granted the client to act for it for several purposes: name one.", null, "counselling", "audit")]
    public async Task Acts_for_nobody_who_has_not_granted_it(string description, string? asked, params string[] granted)
    {
        var hub = await StartAsync();
        hub.Delegations.Grant(Hub.ClientId, OtherOrganisation, granted);
        var purpose = asked is null ? "" : $"\"purpose\":\"{asked}\",";
        (await hub.AskAsync(("authorization_details", $$"""[{"type":"citizen-data",{{purpose}}"onBehalfOf":"{{OtherOrganisation}}"}]""")))
            .ShouldRefuse("invalid_authorization_details", description);
    }

    private static async Task<Hub> StartAsync()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Purposes = Purposes });
        return hub;
    }

    private static Task<Answer> AskAboutAsync(Hub hub, string nationalId) =>
        hub.AskAsync(("authorization_details", $$$"""[{"type":"citizen-data","citizen":{"nationalId":"{{{nationalId}}}"}}]"""));

    private static string Decoded(string token) =>
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
}
