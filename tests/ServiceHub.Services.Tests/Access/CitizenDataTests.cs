using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services.Tests.Access;

public sealed class CitizenDataTests
{
    private static readonly Dictionary<string, FieldDefinition> Fields =
        TheContract.Schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).ToDictionary(field => field.ToString());

    [Fact]
    public void Every_field_that_demands_a_right_to_a_citizens_data_is_in_exactly_one_set()
    {
        var guarded = Fields.Values.Where(field => field.DirectiveText("access", "scope") is not null && field.DirectiveText("access", "sensitivity") != "ADMINISTRATIVE").ToList();
        guarded.Count.ShouldBeGreaterThan(20);
        foreach (var field in guarded)
        {
            TheContract.Data.Sets.Count(set => set.Coordinates.Contains(field.ToString())).ShouldBe(1, field.ToString());
            TheContract.Data.Sets.Count(set => set.Scopes.Contains(field.DirectiveText("access", "scope")!)).ShouldBe(1, field.ToString());
            TheContract.Data.Of(field).ShouldNotBeNull();
        }
    }

    [Fact]
    public void What_is_about_the_hub_itself_is_in_no_set()
    {
        foreach (var coordinate in new[] { "Query.clients", "Client.scopes", "Query.agreements", "Agreement.title", "Query.scopes", "Query.citizen", "Citizen.id", "Citizen.sources" })
        {
            TheContract.Data.Of(Fields[coordinate]).ShouldBeNull(coordinate);
        }
    }

    [Fact]
    public void There_is_a_set_for_each_agency_and_one_for_the_profile()
    {
        var agencies = Fields.Values.Select(field => field.DirectiveText("source", "agency")).OfType<string>().Distinct();
        TheContract.Data.Sets.Select(set => set.Name).ShouldBe([.. agencies, "profile"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("identity-card", "Citizen.identityCard")]
    [InlineData("identity-card", "Citizen.nameChanges")]
    [InlineData("identity-card", "IdentityCard.status")]
    [InlineData("identity-card", "Mutation.verifyIdentityCard")]
    [InlineData("identity-card", "Mutation.startIdentityCardVerifications")]
    [InlineData("identity-card", "Query.identityCardVerifications")]
    [InlineData("welfare-register", "Citizen.disability")]
    [InlineData("profile", "Citizen.names")]
    [InlineData("profile", "PersonName.full")]
    [InlineData("profile", "Citizen.discrepancies")]
    [InlineData("profile", "Statement.value")]
    public void A_field_belongs_to_who_answers_for_it(string set, string coordinate) =>
        TheContract.Data.Sets.Where(known => known.Coordinates.Contains(coordinate)).Select(known => known.Name).ShouldBe([set]);

    [Theory]
    [InlineData("LocalizedText.th")]
    [InlineData("PostalAddress.province")]
    [InlineData("PageInfo.endCursor")]
    [InlineData("SourceReport.status")]
    public void What_several_share_comes_with_the_field_that_yields_it(string coordinate) => TheContract.Data.Of(Fields[coordinate]).ShouldBeNull();

    [Fact]
    public void A_set_is_found_by_its_name()
    {
        TheContract.Data.TryFind("tax", out _).ShouldBeFalse();
        TheContract.Data.TryFind("revenue", out var set).ShouldBeTrue();
        set!.Scopes.ShouldBe(["tax:read"]);
        set.Coordinates.ShouldContain("TaxStanding.assessableIncome");
    }
}
