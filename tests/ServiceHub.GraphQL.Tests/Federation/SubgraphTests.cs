using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Federation;
using ServiceHub.GraphQL.Tests.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Federation;

public class SubgraphTests
{
    [Fact]
    public async Task The_service_is_the_contract_with_a_link_and_without_what_federation_adds()
    {
        using var answer = JsonDocument.Parse(await new Shop().Engine().Ask("{ _service { sdl } }"));

        var sdl = answer.RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
        sdl.ShouldStartWith(Shop.Contract);
        sdl.ShouldContain("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.4\", import: [\"@key\"])");
        foreach (var added in new[] { "_Any", "_Entity", "_Service", "_entities", "_service", "directive @key", "FieldSet" })
        {
            sdl.ShouldNotContain(added);
        }
    }

    [Theory]
    [InlineData("input By @oneOf { id: ID }", true)]
    [InlineData("input By { id: ID }", false)]
    public void OneOf_is_defined_for_composition_where_the_contract_has_it(string input, bool isDefined) =>
        Subgraph($"type Query {{ a: Int }} {input}").Sdl.Contains("directive @oneOf on INPUT_OBJECT", StringComparison.Ordinal).ShouldBe(isDefined);

    [Fact]
    public void Entities_are_the_types_with_a_key_that_can_be_resolved()
    {
        var schema = Schema.Load(Subgraph("""
            type Query { a: A }
            type B @key(fields: "id") @key(fields: "name") { id: ID name: String }
            type A { id: ID }
            extend type A @key(fields: "id")
            type Elsewhere @key(fields: "id", resolvable: false) { id: ID }
            """).Sources);

        ((UnionType)schema.FindType("_Entity")!).PossibleTypes.Select(type => type.Name).ShouldBe(["B", "A"]);
        schema.QueryType.Fields.Select(field => $"{field.Name}: {field.Type}").ShouldBe(["a: A", "_service: _Service!", "_entities: [_Entity]!"]);
    }

    [Fact]
    public async Task Without_keys_there_is_a_service_and_no_entities()
    {
        var subgraph = Subgraph("schema { query: Root } type Root { a: Int }");
        var schema = Schema.Load(subgraph.Sources);
        var map = new ResolverMap();
        map.Query().Field("a", _ => 1);
        subgraph.Bind(schema, map, new EntityResolvers(5));

        schema.QueryType.Fields.Select(field => field.Name).ShouldBe(["a", "_service"]);
        (await ExecutableSchema.Bind(schema, map).Ask("{ a _service { __typename } }")).ShouldBe("""{"data":{"a":1,"_service":{"__typename":"_Service"}}}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Entities_are_sized_by_their_representations_where_the_contract_knows_costs(bool knowsCosts)
    {
        var costs = knowsCosts ? "directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION" : "";
        var schema = Schema.Load(Subgraph($"type Query @key(fields: \"a\") {{ a: Int }} {costs}").Sources);

        schema.QueryType.Fields.Single(field => field.Name == "_entities").Directives.Select(directive => directive.Name)
            .ShouldBe(knowsCosts ? ["listSize"] : []);
    }

    [Fact]
    public void An_interface_cannot_have_a_key() =>
        Should.Throw<SchemaException>(() => Schema.Load(Subgraph("type Query { a: Int } interface I @key(fields: \"a\") { a: Int }").Sources))
            .Problems.ShouldHaveSingleItem().ShouldContain("key");

    [Fact]
    public void Every_mismatch_of_resolvers_is_told() =>
        Should.Throw<BindingException>(() => new Shop().Engine(entities => entities.Entity<Shop.Maker>("Maker", _ => throw new NotSupportedException())))
            .Problems.ShouldBe(
            [
                "Product: it has a key, but no entity resolver stands behind it.",
                "Clerk: it has a key, but no entity resolver stands behind it.",
                "Maker: there is an entity resolver, but no object type of this name has a key that can be resolved.",
            ]);

    [Fact]
    public void A_resolver_of_another_class_than_stands_behind_the_type_is_refused() =>
        Should.Throw<BindingException>(() => new Shop().Engine(entities => entities
            .Entity<Shop.Maker>("Product", _ => throw new NotSupportedException())
            .Entity<Shop.Clerk>("Clerk", _ => throw new NotSupportedException())))
            .Problems.ShouldHaveSingleItem().ShouldBe("Product: more than one class is bound to it.");

    [Theory]
    [InlineData("ghost", "A: a key names the field ghost")]
    [InlineData("b { ghost }", "B: a key names the field ghost")]
    [InlineData("", "A: its key \"\" is no selection.")]
    [InlineData("id }", "A: its key \"id }\" is no selection.")]
    [InlineData("id } { id", "A: its key \"id } { id\" is no selection.")]
    [InlineData("x: id", "A: a key holds fields only")]
    [InlineData("... { id }", "A: a key holds fields only")]
    [InlineData("list", "A.list: a key leads through objects")]
    [InlineData("b", "A.b: a key leads through objects")]
    [InlineData("id { id }", "A.id: a key leads through objects")]
    public void A_key_that_does_not_fit_its_type_is_refused(string key, string problem)
    {
        var subgraph = Subgraph($$"""type Query { a: A } type A @key(fields: "{{key}}") { id: ID list: [ID] b: B } type B { id: ID }""");
        var entities = new EntityResolvers(5).Entity<object>("A", _ => throw new NotSupportedException());

        Should.Throw<BindingException>(() => subgraph.Bind(Schema.Load(subgraph.Sources), new ResolverMap(), entities))
            .Problems.ShouldHaveSingleItem().ShouldStartWith(problem);
    }

    private static Subgraph Subgraph(string contract) => new([Documents.Source(contract, "contract.graphql")]);
}
