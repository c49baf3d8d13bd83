using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Tests.Costs;

/// <summary>What the repository's own contract costs, and that what partners are meant to ask stays within the limits.</summary>
public class ContractCostTests
{
    private const string View =
        "id name { th en } birthDate identityCard { status expiresOn name { th } } socialSecurity { section status employer { en } } "
        + "healthCoverage { scheme hospital { en } } welfare { category registeredOn } sources { agency status asOf tookMs }";

    [Fact]
    public void The_first_query_of_the_readme_costs_little() =>
        Cost($"query ($by: CitizenLookup!) {{ citizen(by: $by) {{ {View} }} }}").ShouldBe(new OperationCost(47, 18));

    [Theory]
    [InlineData(0, 2, 1)]
    [InlineData(1, 47, 18)]
    [InlineData(100, 4502, 1701)]
    public void A_batch_costs_by_its_look_ups(int count, double fieldCost, double typeCost) =>
        Cost($"query ($by: [CitizenLookup!]!) {{ citizens(by: $by) {{ {View} }} }}", count).ShouldBe(new OperationCost(fieldCost, typeCost));

    [Fact]
    public void All_that_is_held_on_a_hundred_citizens_may_be_asked()
    {
        const string text = "{ th en }";
        var cost = Cost($$"""
            query ($by: [CitizenLookup!]!) { citizens(by: $by) { {{View}} sources { name {{text}} }
              names { full {{text}} title {{text}} given {{text}} family {{text}} use validFrom validTo source }
              identifiers { system value source }
              addresses { line {{text}} subdistrict {{text}} district {{text}} province {{text}} provinceCode postalCode source }
              contactPoints { system value source } } }
            """, 100);

        CostAnalysis.Check(cost, new ExecutionLimits(), Operation("{ a }")).ShouldBeNull();
        cost.ShouldBe(new OperationCost(13_802, 15_301));
    }

    [Fact]
    public void An_agency_asked_again_and_again_of_a_hundred_citizens_is_refused()
    {
        var aliases = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"a{i}: identityCard {{ status }}"));
        var cost = Cost($"query ($by: [CitizenLookup!]!) {{ citizens(by: $by) {{ {aliases} }} }}", 100);

        CostAnalysis.Check(cost, new ExecutionLimits(), Operation("{ a }")).ShouldNotBeNull().Option.ShouldBe("MaxCost");
    }

    private static OperationCost Cost(string query, int lookups = 0) =>
        Costing.Build(Contract.Load(), Documents.Parse(query), new ExecutionLimits()).Evaluate(name => name == "by" ? lookups : null);

    private static OperationNode Operation(string text) => (OperationNode)Documents.Parse(text).Definitions[0];
}
