using System.Text.Json;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution;

namespace ServiceHub.GraphQL.Tests.Utilities;

public class IntrospectionTests
{
    /// <summary>What every client tool asks: all of section 4.2.</summary>
    internal const string Standard = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    private const string Sdl = """
        "all" schema { query: Q mutation: M }
        type Q { "what" a(x: Int = 5 @deprecated(reason: "gone"), y: [In!]! = [{n: 1}]): [[I!]]! b: U @deprecated c: E d: S }
        type M { a: Int } interface I { id: ID } interface J implements I { id: ID } type T implements J & I { id: ID } union U = T | M
        enum E { A "bee" B @deprecated(reason: "old") } scalar S @specifiedBy(url: "https://example.org/s")
        input In { n: Int! = 3 o: String @deprecated p: One } input One @oneOf { a: Int }
        "dir" directive @d(a: E = A) repeatable on FIELD | QUERY
        """;

    [Fact]
    public async Task The_standard_query_describes_the_contract()
    {
        using var answer = JsonDocument.Parse(await Contract.Engine().Ask(Standard));
        var schema = answer.RootElement.GetProperty("data").GetProperty("__schema");
        var types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);

        answer.RootElement.TryGetProperty("errors", out _).ShouldBeFalse();
        types.Keys.Order().ShouldBe(Contract.Load().Types.Select(type => type.Name).Order());
        types["CitizenLookup"].GetProperty("isOneOf").GetBoolean().ShouldBeTrue();
        types["Date"].GetProperty("specifiedByURL").GetString().ShouldBe("https://www.rfc-editor.org/rfc/rfc3339");
        types["CardStatus"].GetProperty("enumValues").EnumerateArray().Select(value => value.GetProperty("name").GetString())
            .ShouldBe(["ACTIVE", "EXPIRED", "LOST", "CANCELLED"]);
        types["Query"].GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "citizens").GetProperty("type").GetRawText()
            .ShouldStartWith("""{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"OBJECT","name":"Citizen","ofType":null}}}""");
        schema.GetProperty("directives").EnumerateArray().Select(directive => directive.GetProperty("name").GetString())
            .ShouldBe(["access", "scope", "source", "authority", "whereabouts", "cost", "listSize", "defer", "stream", "key", "skip", "include", "deprecated", "specifiedBy", "oneOf"]);
    }

    [Theory]
    [InlineData("{ __schema { description queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"description":"all","queryType":{"name":"Q"},"mutationType":{"name":"M"},"subscriptionType":null}}""")]
    [InlineData("{ __type(name: \"Q\") { kind name fields { name description } } }", """{"__type":{"kind":"OBJECT","name":"Q","fields":[{"name":"a","description":"what"},{"name":"c","description":null},{"name":"d","description":null}]}}""")]
    [InlineData("{ __type(name: \"Q\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }", """{"__type":{"fields":[{"name":"a","isDeprecated":false,"deprecationReason":null},{"name":"b","isDeprecated":true,"deprecationReason":"No longer supported"},{"name":"c","isDeprecated":false,"deprecationReason":null},{"name":"d","isDeprecated":false,"deprecationReason":null}]}}""")]
    [InlineData("{ __type(name: \"Q\") { fields { args { name } all: args(includeDeprecated: true) { name defaultValue isDeprecated deprecationReason } } } }", """{"__type":{"fields":[{"args":[{"name":"y"}],"all":[{"name":"x","defaultValue":"5","isDeprecated":true,"deprecationReason":"gone"},{"name":"y","defaultValue":"[{ n: 1 }]","isDeprecated":false,"deprecationReason":null}]},{"args":[],"all":[]},{"args":[],"all":[]}]}}""")]
    [InlineData("{ __type(name: \"J\") { kind interfaces { name } possibleTypes { name } ofType { name } enumValues { name } inputFields { name } isOneOf } }", """{"__type":{"kind":"INTERFACE","interfaces":[{"name":"I"}],"possibleTypes":[{"name":"T"}],"ofType":null,"enumValues":null,"inputFields":null,"isOneOf":null}}""")]
    [InlineData("{ __type(name: \"U\") { kind fields { name } interfaces { name } possibleTypes { name } } }", """{"__type":{"kind":"UNION","fields":null,"interfaces":null,"possibleTypes":[{"name":"T"},{"name":"M"}]}}""")]
    [InlineData("{ __type(name: \"T\") { interfaces { name } possibleTypes { name } } }", """{"__type":{"interfaces":[{"name":"J"},{"name":"I"}],"possibleTypes":null}}""")]
    [InlineData("{ __type(name: \"E\") { enumValues { name } all: enumValues(includeDeprecated: true) { name description deprecationReason } } }", """{"__type":{"enumValues":[{"name":"A"}],"all":[{"name":"A","description":null,"deprecationReason":null},{"name":"B","description":"bee","deprecationReason":"old"}]}}""")]
    [InlineData("{ __type(name: \"In\") { isOneOf inputFields { name defaultValue } all: inputFields(includeDeprecated: true) { name } } }", """{"__type":{"isOneOf":false,"inputFields":[{"name":"n","defaultValue":"3"},{"name":"p","defaultValue":null}],"all":[{"name":"n"},{"name":"o"},{"name":"p"}]}}""")]
    [InlineData("{ __type(name: \"S\") { kind specifiedByURL } one: __type(name: \"One\") { isOneOf } none: __type(name: \"Nope\") { name } }", """{"__type":{"kind":"SCALAR","specifiedByURL":"https://example.org/s"},"one":{"isOneOf":true},"none":null}""")]
    [InlineData("{ __schema { directives { name isRepeatable locations args { name defaultValue type { name } } } } }", """{"__schema":{"directives":[{"name":"d","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"a","defaultValue":"A","type":{"name":"E"}}]},""")]
    [InlineData("{ __type(name: \"__TypeKind\") { enumValues { name } } }", """{"__type":{"enumValues":[{"name":"SCALAR"},{"name":"OBJECT"},{"name":"INTERFACE"},{"name":"UNION"},{"name":"ENUM"},{"name":"INPUT_OBJECT"},{"name":"LIST"},{"name":"NON_NULL"}]}}""")]
    public async Task Each_part_of_a_schema_is_described(string query, string data) => (await Engine().Ask(query)).ShouldStartWith("{\"data\":" + data);

    private static ExecutableSchema Engine() => Asking.Engine(Sdl, map =>
    {
        map.Query().Field("a", (_, _) => (object[][])[]).Field("b", _ => (object?)null).Field("c", _ => (string?)null).Field("d", _ => (string?)null);
        map.Object<Thing>("T");
        map.Mutation().Field("a", _ => (int?)null);
        map.Input<In>("In").Input<One>("One");
        map.Scalar<string>("S", Contract.AnyText, text => text);
    });

    private sealed record Thing(string? Id);

    private sealed record In(int N, string? O, One? P);

    private sealed record One(int? A);
}
