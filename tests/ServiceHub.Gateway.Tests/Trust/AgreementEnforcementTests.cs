using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.Agreements;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class AgreementEnforcementTests(SharedHub shared) : IClassFixture<SharedHub>
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id identityCard { status expiresOn } welfare { category } sources { agency status } } }";

    private HubUnderTest Hub => shared.Hub;

    private object ById => new { by = new { nationalId = Hub.NationalId("ordinary") } };

    [Fact]
    public async Task Without_an_agreement_nobody_is_told_of_at_all()
    {
        var token = await Hub.TokenOfAsync("nothing", await Hub.StrangerAsync("nothing"));
        using var answer = await Hub.AskWithAsync(token, Query, ById);

        var json = await answer.JsonAsync();
        json.At("data").GetRawText().ShouldBe("""{"citizen":null}""");
        json.At("errors")[0].Code().ShouldBe("FORBIDDEN");
        json.At("errors")[0].At("message").GetString()!.ShouldContain("No agreement of the client is in force");
        json.TryGetProperty("extensions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_field_that_no_agreement_covers_is_null_with_the_missing_right_and_the_others_stay()
    {
        var secret = await Hub.StrangerAsync("status-only");
        await Hub.AgreeAsync("status-only", "identity-card", ["Citizen.identityCard", "IdentityCard.status"]);
        using var answer = await Hub.AskWithAsync(await Hub.TokenOfAsync("status-only", secret), Query, ById);

        var json = await answer.JsonAsync();
        json.At("data", "citizen", "identityCard").GetRawText().ShouldBe("""{"status":"ACTIVE","expiresOn":null}""");
        json.At("data", "citizen", "welfare").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        json.At("data", "citizen", "sources").GetRawText().ShouldBe("""[{"agency":"identity-card","status":"OK"},{"agency":"welfare-register","status":"DENIED"}]""");
        var errors = json.At("errors").EnumerateArray().ToDictionary(error => string.Join('.', error.At("path").EnumerateArray()));
        errors.Keys.ShouldBe(["citizen.identityCard.expiresOn", "citizen.welfare"], ignoreOrder: true);
        errors["citizen.identityCard.expiresOn"].At("extensions").GetRawText().ShouldBe(
            """{"code":"FORBIDDEN","purpose":"counter-service","dataSet":"identity-card","field":"IdentityCard.expiresOn"}""");
        errors["citizen.welfare"].At("extensions", "dataSet").GetString().ShouldBe("welfare-register");
    }

    [Fact]
    public async Task Each_purpose_opens_what_was_agreed_for_it()
    {
        var secret = await Hub.StrangerAsync("two-purposes");
        await Hub.AgreeAsync("two-purposes", "identity-card");
        await Hub.AgreeAsync("two-purposes", "welfare-register", purpose: "another-purpose");
        var first = await Hub.TokenOfAsync("two-purposes", secret);
        var other = await Hub.TokenOfAsync("two-purposes", secret, """[{"type":"citizen-data","purpose":"another-purpose"}]""");

        using var byFirst = await Hub.AskWithAsync(first, Query, ById);
        using var byOther = await Hub.AskWithAsync(other, Query, ById);

        (await byFirst.JsonAsync()).At("data", "citizen", "sources").GetRawText().ShouldContain("""{"agency":"welfare-register","status":"DENIED"}""");
        (await byOther.JsonAsync()).At("data", "citizen", "sources").GetRawText().ShouldContain("""{"agency":"identity-card","status":"DENIED"}""");
        (await Hub.TokenOfAsync("two-purposes", secret, """[{"type":"citizen-data","purpose":"somebody-elses"}]""")).ShouldBe("invalid_authorization_details");
    }

    [Theory]
    [InlineData(AgreementAction.Suspended, "is suspended")]
    [InlineData(AgreementAction.Ended, "has ended")]
    public async Task An_agreement_that_is_stopped_opens_nothing_and_is_named(AgreementAction action, string words)
    {
        var id = $"stopped-{action.ToString().ToLowerInvariant()}";
        var token = await Hub.TokenOfAsync(id, await Hub.StrangerAsync(id));
        await Hub.AgreeAsync(id, "welfare-register");
        var agreement = await Hub.AgreeAsync(id, "identity-card");
        await Hub.Services.GetRequiredService<AgreementRegistry>().MoveAsync(new(agreement.Id, null), action, "author", default);

        using var answer = await Hub.AskWithAsync(token, Query, ById);

        var error = (await answer.JsonAsync()).At("errors").EnumerateArray().Single();
        error.At("message").GetString().ShouldBe($"The agreement {agreement.Id} on the data set identity-card {words}.");
        error.At("extensions", "agreement").GetString().ShouldBe(agreement.Id);
    }

    [Fact]
    public async Task Discrepancies_ask_only_those_whom_an_agreement_opens()
    {
        var secret = await Hub.StrangerAsync("comparer");
        await Hub.AgreeAsync("comparer", "profile");
        await Hub.AgreeAsync("comparer", "identity-card");
        using var answer = await Hub.AskWithAsync(
            await Hub.TokenOfAsync("comparer", secret), "query ($by: CitizenLookup!) { citizen(by: $by) { discrepancies { fact } sources { agency status } } }", ById);

        (await answer.JsonAsync()).At("data", "citizen", "sources").GetRawText().ShouldBe("""[{"agency":"identity-card","status":"OK"}]""");
    }

    [Fact]
    public async Task Me_is_whom_the_token_is_about()
    {
        var secret = await Hub.StrangerAsync("about-one");
        await Hub.AgreeAsync("about-one", "identity-card");
        var about = await Hub.TokenOfAsync("about-one", secret, $$$"""[{"type":"citizen-data","citizen":{"nationalId":"{{{Hub.NationalId("ordinary")}}}"}}]""");
        var any = await Hub.TokenOfAsync("about-one", secret);

        using var me = await Hub.AskWithAsync(about, "{ me { identityCard { status } } }");
        using var nobody = await Hub.AskWithAsync(any, "{ me { identityCard { status } } }");

        (await me.JsonAsync()).At("data").GetRawText().ShouldBe("""{"me":{"identityCard":{"status":"ACTIVE"}}}""");
        (await nobody.JsonAsync()).At("errors")[0].Code().ShouldBe("FORBIDDEN");
    }
}
