using ServiceHub.Data.Agreements;
using ServiceHub.Data.Tests.Agreements;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Services.Agreements;

namespace ServiceHub.Services.Tests.Agreements;

public sealed class AgreementRulesTests
{
    private static readonly AgreementRules Rules = new(TheContract.Data);

    private static readonly Client Client = new()
    {
        ClientId = "partner",
        Name = "Counter",
        Organisation = "0060:000000001",
        State = ClientState.Approved,
        Scopes = ScopeSet.Of("identity-card:read", "profile:read"),
        Purposes = ["counter-service"],
        Credentials = [],
    };

    private static readonly Agreement Terms = SomeAgreement.Draft();

    public static TheoryData<string, string, string> Breaches { get; } = new()
    {
        { nameof(Agreement.Purpose), "UNKNOWN_PURPOSE", "purpose" },
        { nameof(Agreement.DataSet), "UNKNOWN_DATA_SET", "dataSet" },
        { nameof(Agreement.LegalReference), "INVALID_VALUE", "legalReference" },
        { nameof(Agreement.Title), "INVALID_VALUE", "title" },
        { nameof(Agreement.Controller), "INVALID_VALUE", "controller" },
        { nameof(Agreement.DailyQuota), "INVALID_VALUE", "dailyQuota" },
        { nameof(Agreement.RiskAssessment), "INVALID_VALUE", "riskAssessment" },
    };

    private static readonly Dictionary<string, Agreement[]> Broken = new()
    {
        [nameof(Agreement.Purpose)] = [Terms with { Purpose = "marketing" }, Terms with { Purpose = "" }],
        [nameof(Agreement.DataSet)] = [Terms with { DataSet = "tax" }, Terms with { DataSet = "Identity-card" }],
        [nameof(Agreement.LegalReference)] = [Terms with { LegalReference = new("ก", " ") }, Terms with { LegalReference = new("ก", "a\nb") }],
        [nameof(Agreement.Title)] = [Terms with { Title = new("", "a") }, Terms with { Title = new("ก", new string('a', 501)) }],
        [nameof(Agreement.Controller)] = [Terms with { Controller = new(null, "a") }, Terms with { Controller = new("ก", null) }],
        [nameof(Agreement.DailyQuota)] = [Terms with { DailyQuota = 0 }, Terms with { DailyQuota = -1 }],
        [nameof(Agreement.RiskAssessment)] = [Terms with { RiskAssessment = "" }, Terms with { RiskAssessment = new string('a', 20_001) }, Terms with { RiskAssessment = "a\0" }],
    };

    [Fact]
    public void What_keeps_to_the_rules_has_no_error()
    {
        Rules.Errors(Terms, Client).ShouldBeEmpty();
        Rules.Errors(Terms with { Fields = [Agreement.AllFields], RiskAssessment = new string('a', 20_000) }, Client).ShouldBeEmpty();
        Rules.Errors(Terms with { ValidFrom = Terms.ValidTo, DailyQuota = int.MaxValue }, Client with { State = ClientState.Suspended }).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Breaches))]
    public void A_breach_is_told_with_its_field_and_what_to_do(string term, string code, string field)
    {
        foreach (var agreement in Broken[term])
        {
            var error = Rules.Errors(agreement, Client).ShouldHaveSingleItem();
            (error.Code, error.Field).ShouldBe((code, field));
            error.Message.ShouldEndWith(".");
        }
    }

    [Fact]
    public void An_unknown_client_and_one_that_was_ended_are_the_same()
    {
        foreach (var client in new[] { null, Client with { State = ClientState.Ended } })
        {
            var error = Rules.Errors(Terms, client).ShouldHaveSingleItem();
            (error.Code, error.Field).ShouldBe(("UNKNOWN_CLIENT", "clientId"));
        }
    }

    [Theory]
    [InlineData("profile:read", "does not belong")]
    [InlineData("identity-card:history", "does not hold")]
    [InlineData("", "does not belong", "does not hold")]
    public void A_scope_is_the_data_sets_and_the_clients(string scope, params string[] reasons)
    {
        var errors = Rules.Errors(Terms with { Scopes = ["identity-card:read", scope] }, Client);
        errors.Select(error => (error.Code, error.Field)).Distinct().ShouldBe([("UNKNOWN_SCOPE", "scopes")]);
        foreach (var reason in reasons)
        {
            errors.ShouldContain(error => error.Message.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Citizen.tax")]
    [InlineData("LocalizedText.th")]
    [InlineData("IdentityCard.laserCode")]
    [InlineData("*")]
    [InlineData("")]
    public void A_field_is_one_that_the_data_set_has(string field)
    {
        var error = Rules.Errors(Terms with { Fields = ["Citizen.identityCard", field] }, Client).ShouldHaveSingleItem();
        (error.Code, error.Field).ShouldBe(("UNKNOWN_FIELD", "fields[1]"));
    }

    [Fact]
    public void Lists_have_something_and_nothing_twice()
    {
        foreach (var fields in new string[][] { [], ["Citizen.identityCard", "Citizen.identityCard"], ["*", "*"] })
        {
            Rules.Errors(Terms with { Fields = fields }, Client).ShouldContain(error => error.Code == "INVALID_VALUE" && error.Field == "fields");
        }
        foreach (var scopes in new string[][] { [], ["identity-card:read", "identity-card:read"] })
        {
            Rules.Errors(Terms with { Scopes = scopes }, Client).ShouldHaveSingleItem().Field.ShouldBe("scopes");
        }
        Rules.Errors(Terms with { Fields = [.. Enumerable.Range(0, 10_000).Select(one => $"A.b{one}")] }, Client).Count.ShouldBe(501);
    }

    [Theory]
    [InlineData("2026-01-01", "2025-12-31", false)]
    [InlineData("2026-01-01", "2026-01-01", true)]
    [InlineData("2026-01-01", "2030-12-31", true)]
    [InlineData("2026-01-01", "2031-01-01", false)]
    [InlineData("2024-02-29", "2029-02-27", true)]
    [InlineData("2024-02-29", "2029-02-28", false)]
    [InlineData("9998-01-01", "9999-12-31", true)]
    public void It_is_valid_for_five_years_at_most(string from, string to, bool isRight)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var errors = Rules.Errors(Terms with { ValidFrom = DateOnly.Parse(from, culture), ValidTo = DateOnly.Parse(to, culture) }, Client);
        errors.Select(error => error.Field).ShouldBe(isRight ? [] : ["validTo"]);
    }

    [Fact]
    public void All_breaches_are_told_at_once_and_no_value_with_them()
    {
        const string secret = "1101700203451";
        var errors = Rules.Errors(
            Terms with { Purpose = secret, DataSet = secret, Scopes = [secret], DailyQuota = 0, Title = new(secret, ""), RiskAssessment = $"{secret}\0", Fields = [] }, Client);
        errors.Select(error => error.Field).ShouldBe(["purpose", "scopes", "dataSet", "title", "dailyQuota", "riskAssessment", "fields"]);
        errors.ShouldAllBe(error => !error.Message.Contains(secret, StringComparison.Ordinal));
    }
}
