using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Types;

public class SchemaTests
{
    [Fact]
    public void Joins_types_extensions_and_root_types_of_all_sources()
    {
        var schema = Documents.Schema(
            "extend type Query @d { b: Int } directive @d on OBJECT",
            "type Query { a: T } type T { x: E } extend enum E { B }",
            "enum E { A }");

        schema.QueryType.Fields.Select(field => field.ToString()).ShouldBe(["Query.a", "Query.b"]);
        schema.QueryType.Directives.Single().Name.ShouldBe("d");
        schema.FindType("E").ShouldBeOfType<EnumType>().Values.Select(value => value.Name).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Finds_the_roots_by_the_schema_definition()
    {
        var schema = Documents.Schema(
            "\"all of it\" schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int } type Mutation { a: Int }");

        (schema.QueryType.Name, schema.MutationType?.Name, schema.SubscriptionType?.Name, schema.Description).ShouldBe(("Q", "M", null, "all of it"));
    }

    [Theory]
    [InlineData("extend schema { mutation: M }", "M")]
    [InlineData("extend schema { mutation: Mutation }", "Mutation")]
    [InlineData("extend schema @d", "Mutation")]
    public void Extends_a_schema_that_is_defined_by_the_names_of_its_types(string extension, string mutation) =>
        Documents.Schema($"type Query {{ a: Int }} type Mutation {{ a: Int }} type M {{ a: Int }} directive @d on SCHEMA {extension}")
            .MutationType!.Name.ShouldBe(mutation);

    [Fact]
    public void Keeps_fields_arguments_defaults_and_descriptions()
    {
        var schema = Documents.Schema("type Query { \"finds\" find(by: In = {a: [1, \"x\\n\"]}, e: E! = A): [T!]! } input In { a: [S] } scalar S enum E { A } type T { a: S }");
        var field = schema.QueryType.Fields.Single();

        (field.Description, field.Type.ToString(), field.DeclaringType.Name).ShouldBe(("finds", "[T!]!", "Query"));
        field.Arguments.Select(argument => $"{argument.Name}: {argument.Type} = {argument.DefaultValue}")
            .ShouldBe(["by: In = { a: [1, \"x\\n\"] }", "e: E! = A"]);
    }

    [Fact]
    public void Gives_the_arguments_of_directives_with_their_defaults()
    {
        var schema = Documents.Schema("""
            directive @access(scope: String!, sensitivity: Sensitivity! = PERSONAL, note: String) on FIELD_DEFINITION
            enum Sensitivity { PERSONAL CONFIDENTIAL }
            type Query { a: Int @access(scope: "a:read") b: Int @access(scope: "b:read", sensitivity: CONFIDENTIAL, note: null) }
            """);
        var (a, b) = (schema.QueryType.Fields[0].Directives.Single(), schema.QueryType.Fields[1].Directives.Single());

        (a.GetString("scope"), a.GetString("sensitivity"), a.GetString("note")).ShouldBe(("a:read", "PERSONAL", null));
        (b.GetString("scope"), b.GetString("sensitivity"), b.GetString("note")).ShouldBe(("b:read", "CONFIDENTIAL", null));
    }

    [Fact]
    public void Knows_deprecation_scalar_specifications_and_one_of()
    {
        var schema = Documents.Schema("""
            type Query { a(by: By): S @deprecated b: Int @deprecated(reason: "old") }
            scalar S @specifiedBy(url: "https://example.org/s") input By @oneOf { x: Int }
            """);

        schema.QueryType.Fields.Select(field => field.DeprecationReason).ShouldBe(["No longer supported", "old"]);
        schema.FindType("S").ShouldBeOfType<ScalarType>().SpecifiedByUrl.ShouldBe("https://example.org/s");
        schema.FindType("By").ShouldBeOfType<InputObjectType>().IsOneOf.ShouldBeTrue();
    }

    [Fact]
    public void Knows_the_possible_types_of_interfaces_and_unions()
    {
        var schema = Documents.Schema("type Query { a: I b: U } interface I { x: Int } type A implements I { x: Int } type B { y: Int } union U = A | B");

        ((CompositeType)schema.FindType("I")!).PossibleTypes.Select(type => type.Name).ShouldBe(["A"]);
        ((CompositeType)schema.FindType("U")!).PossibleTypes.Select(type => type.Name).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void Holds_the_built_in_scalars_that_are_used_and_no_others() =>
        Documents.Schema("type Query { a: Int }").Types.OfType<ScalarType>().Select(type => type.Name).ShouldBe(["Int", "String", "Boolean"]);

    [Fact]
    public void Reads_the_contract_of_the_repository()
    {
        var schema = Contract.Load();

        schema.FindType("Citizen").ShouldBeOfType<ObjectType>().FindField("identityCard")!.Directives
            .Select(directive => $"{directive.Name} {directive.GetString("agency") ?? directive.GetString("scope") ?? directive.GetString("weight")}")
            .ShouldBe(["source identity-card", "access identity-card:read", "cost 10"]);
        schema.FindType("CitizenLookup").ShouldBeOfType<InputObjectType>().IsOneOf.ShouldBeTrue();
    }
}
