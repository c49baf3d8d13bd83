using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution;

namespace ServiceHub.GraphQL.Tests.Federation;

public class EntityTests
{
    [Fact]
    public async Task Entities_stand_in_the_order_asked_and_each_type_is_asked_once()
    {
        var shop = new Shop();

        (await shop.Entities("""[{"__typename":"Product","id":"7"},{"__typename":"Clerk","number":3},{"__typename":"Product","id":9}]""")).ShouldBe(
            """{"data":{"_entities":[{"__typename":"Product","id":"7","name":"by id"},{"__typename":"Clerk","number":3},{"__typename":"Product","id":"9","name":"by id"}]}}""");
        shop.Calls.Order().ShouldBe(["Clerk: 1", "Product: 2"]);
    }

    [Fact]
    public async Task Another_key_leads_through_an_object_to_values_of_their_own_types() =>
        (await new Shop().Entities("""[{"__typename":"Product","model":"SMALL","maker":{"code":12}}]""")).ShouldBe(
            """{"data":{"_entities":[{"__typename":"Product","id":"12","name":"Small"}]}}""");

    [Fact]
    public async Task What_is_not_found_fails_alone() =>
        (await new Shop().Entities("""[{"__typename":"Product","id":"unknown"},{"__typename":"Product","id":"nothing"},{"__typename":"Product","id":"7"}]""")).ShouldBe(
            """{"errors":[{"message":"There is no such product.","locations":[{"line":1,"column":25}],"path":["_entities",0],"extensions":{"code":"NOT_FOUND"}}],"""
            + "\"data\":{\"_entities\":[null,null,{\"__typename\":\"Product\",\"id\":\"7\",\"name\":\"by id\"}]}}");

    [Theory]
    [InlineData("""{"__typename":"Ghost","id":"7"}""", "The representation names a type that cannot be found by a key. Those that can: \\\"Product\\\", \\\"Clerk\\\".")]
    [InlineData("""{"__typename":"Maker","code":7}""", "The representation names a type that cannot be found by a key.")]
    [InlineData("""{"__typename":"Product"}""", "holds all fields of one of its keys: \\\"id\\\" or \\\"maker { code } model\\\".")]
    [InlineData("""{"__typename":"Product","id":null}""", "holds all fields of one of its keys")]
    [InlineData("""{"__typename":"Product","model":"BIG","maker":"Ghost"}""", "holds all fields of one of its keys")]
    [InlineData("""{"__typename":"Clerk","badge":"Ghost"}""", "holds all fields of one of its keys: \\\"number\\\".")]
    [InlineData("""{"__typename":"Clerk","number":"Ghost"}""", "The key of a representation of \\\"Clerk\\\" was refused. At \\\"number\\\"")]
    [InlineData("""{"__typename":"Product","model":"Ghost","maker":{"code":12}}""", "was refused. At \\\"model\\\"")]
    public async Task A_representation_that_leads_nowhere_fails_alone_and_is_not_repeated(string representation, string message)
    {
        var answer = await new Shop().Entities($$"""[{"__typename":"Product","id":"7"},{{representation}}]""");

        answer.ShouldContain(message);
        answer.ShouldContain("\"path\":[\"_entities\",1],\"extensions\":{\"code\":\"BAD_USER_INPUT\"}");
        answer.ShouldEndWith("\"data\":{\"_entities\":[{\"__typename\":\"Product\",\"id\":\"7\",\"name\":\"by id\"},null]}}");
        answer.ShouldNotContain("Ghost");
    }

    [Theory]
    [InlineData("\"Product\"")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"id":"7"}""")]
    [InlineData("""{"__typename":7}""")]
    public async Task What_is_no_representation_is_refused_before_anything_runs(string value)
    {
        var shop = new Shop();

        var answer = await shop.Entities($"[{value}]");

        answer.ShouldContain("A representation is an object with the name of its type");
        answer.ShouldContain("BAD_USER_INPUT");
        shop.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Representations_may_stand_in_the_document() =>
        (await new Shop().Engine().Ask("{ _entities(representations: [{ __typename: \"Product\", maker: { code: 12 }, model: BIG }]) { ... on Product { name } } }"))
            .ShouldBe("""{"data":{"_entities":[{"name":"Big"}]}}""");

    [Fact]
    public async Task A_variable_inside_a_representation_is_refused() =>
        (await new Shop().Engine().Ask("query ($id: ID!) { _entities(representations: [{ __typename: \"Product\", id: $id }]) { __typename } }", """{"id":"7"}"""))
            .ShouldContain("A variable stands for a whole representation");

    [Fact]
    public async Task A_whole_representation_may_be_a_variable() =>
        (await new Shop().Engine().Ask(
            "query ($one: _Any!) { _entities(representations: [$one]) { ... on Product { id } } }", """{"one":{"__typename":"Product","id":"7"}}"""))
            .ShouldBe("""{"data":{"_entities":[{"id":"7"}]}}""");

    [Fact]
    public async Task Nobody_is_asked_for_no_entities()
    {
        var shop = new Shop();

        (await shop.Entities("[]")).ShouldBe("""{"data":{"_entities":[]}}""");
        shop.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_as_a_whole()
    {
        var shop = new Shop();

        var answer = await shop.Entities($"[{string.Join(',', Enumerable.Repeat("""{"__typename":"Product","id":"7"}""", 6))}]");

        answer.ShouldContain("At most 5 representations can be resolved at once; 6 were given.");
        answer.ShouldContain("BAD_USER_INPUT");
        answer.ShouldEndWith("\"data\":null}");
        shop.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resolver_that_answers_another_number_is_a_bug()
    {
        var exceptions = new List<Exception>();
        var engine = new Shop().Engine(entities => entities
            .Entity<Shop.Product>("Product", _ => ValueTask.FromResult<IReadOnlyList<Resolved<Shop.Product?>>>([]))
            .Entity<Shop.Clerk>("Clerk", _ => throw new NotSupportedException()));

        var answer = await engine.Ask("{ _entities(representations: [{ __typename: \"Product\", id: 7 }]) { __typename } }", exceptions: exceptions);

        answer.ShouldContain("INTERNAL_SERVER_ERROR");
        exceptions.ShouldHaveSingleItem().Message.ShouldBe("The entity resolver of Product answered 0 of 1 keys.");
    }
}
