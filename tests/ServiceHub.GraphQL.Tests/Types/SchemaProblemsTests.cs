using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Tests.Types;

public class SchemaProblemsTests
{
    private const string Query = "type Query { a: Int }\n";

    [Theory]
    [InlineData("type T { a: Missing }", "1.graphql:2:13: The type \"Missing\" is not defined.")]
    [InlineData("type T implements Query { a: Int }", "1.graphql:2:19: The type \"Query\" is not an interface.")]
    [InlineData("union U = Query | Int", "1.graphql:2:19: The type \"Int\" is not an object type.")]
    [InlineData("union U = Query | Query", "1.graphql:2:19: The type \"Query\" is named more than once.")]
    [InlineData("union U", "1.graphql:2:7: The union \"U\" has no member.")]
    [InlineData("type T", "1.graphql:2:6: The type \"T\" has no field.")]
    [InlineData("enum E", "1.graphql:2:6: The type \"E\" has no value.")]
    [InlineData("input I", "1.graphql:2:7: The type \"I\" has no input field.")]
    [InlineData("type Query { b: Int }", "1.graphql:2:6: The type \"Query\" is defined more than once.")]
    [InlineData("scalar Int", "defined more than once.")]
    [InlineData("type T { a: Int a: Int }", "1.graphql:2:17: The field \"T.a\" is defined more than once.")]
    [InlineData("type T { a(b: Int b: Int): Int }", "1.graphql:2:19: The argument \"b\" is defined more than once.")]
    [InlineData("enum E { A A }", "1.graphql:2:12: The value \"E.A\" is defined more than once.")]
    [InlineData("input I { a: Int a: Int }", "1.graphql:2:18: The input field \"I.a\" is defined more than once.")]
    [InlineData("type __T { a: Int }", "1.graphql:2:6: The name \"__T\" is reserved: it begins with two underscores.")]
    [InlineData("type T { __a: Int }", "1.graphql:2:10: The name \"__a\" is reserved: it begins with two underscores.")]
    [InlineData("type T { a(b: Query): Int }", "1.graphql:2:15: The type \"Query\" is not an input type.")]
    [InlineData("input I { a: Query }", "1.graphql:2:14: The type \"Query\" is not an input type.")]
    [InlineData("input I { a: Int } type T { a: I }", "1.graphql:2:32: The type \"I\" is not an output type.")]
    [InlineData("extend type T { a: Int }", "1.graphql:2:13: The type \"T\" is extended but not defined.")]
    [InlineData("extend enum Query { A }", "1.graphql:2:13: The type \"Query\" is extended as what it is not.")]
    [InlineData("extend type Query { a: Int }", "1.graphql:2:21: The field \"Query.a\" is defined more than once.")]
    [InlineData("extend type __Type { a: Int }", "1.graphql:2:13: The type \"__Type\" is the specification's and cannot be extended.")]
    [InlineData("extend scalar Int @d directive @d on SCALAR", "1.graphql:2:15: The type \"Int\" is the specification's and cannot be extended.")]
    [InlineData("{ a }", "1.graphql:2:1: An operation or fragment is no part of a schema.")]
    [InlineData("schema { query: Query } schema { query: Query }", "1.graphql:2:25: The schema is defined more than once.")]
    [InlineData("schema { query: Int }", "1.graphql:2:17: The type \"Int\" is not an object type.")]
    [InlineData("schema { query: Query mutation: Query }", "1.graphql:2:23: The type \"Query\" cannot be the root of two kinds of operations.")]
    [InlineData("extend schema { mutation: Query }", "1.graphql:1:6: The type \"Query\" cannot be the root of two kinds of operations.")]
    [InlineData("input Mutation { a: Int }", "1.graphql:2:7: The type \"Mutation\" is not an object type.")]
    [InlineData("enum Subscription { A }", "1.graphql:2:6: The type \"Subscription\" is not an object type.")]
    [InlineData("schema { query: Query query: Query }", "The root of this kind of operations is named more than once.")]
    public void Names_and_references_are_checked(string sdl, string problem) => ShouldHave(sdl, problem);

    [Theory]
    [InlineData("type T { a: Int @d }", "1.graphql:2:17: The directive \"@d\" is not defined.")]
    [InlineData("directive @d on NOWHERE", "1.graphql:2:17: There is no directive location \"NOWHERE\".")]
    [InlineData("directive @d on OBJECT type T { a: Int @d }", "The directive \"@d\" may not stand here, on FIELD_DEFINITION.")]
    [InlineData("directive @d on OBJECT type T @d @d { a: Int }", "The directive \"@d\" may stand only once at the same place.")]
    [InlineData("directive @d on OBJECT type T @d { a: Int } extend type T @d", "1.graphql:2:59: The directive \"@d\" already stands on another part of the same definition.")]
    [InlineData("schema @d { query: Query } extend schema @d directive @d on SCHEMA", "1.graphql:2:42: The directive \"@d\" already stands on another part of the same definition.")]
    [InlineData("directive @d(a: Int) on OBJECT type T @d(b: 1) { a: Int }", "The directive \"@d\" has no argument \"b\".")]
    [InlineData("directive @d(a: Int) on OBJECT type T @d(a: 1, a: 1) { a: Int }", "The argument \"a\" is given more than once.")]
    [InlineData("directive @d(a: Int!) on OBJECT type T @d { a: Int }", "The directive \"@d\" needs the argument \"a\" of type \"Int!\".")]
    [InlineData("directive @d(a: Int) on OBJECT type T @d(a: \"1\") { a: Int }", "1.graphql:2:45: Expected a value of type \"Int\".")]
    [InlineData("directive @d(a: E) on OBJECT type T @d(a: B) { a: Int } enum E { A }", "The enum \"E\" has no such value.")]
    [InlineData("directive @d on OBJECT directive @d on OBJECT", "The directive \"@d\" is defined more than once.")]
    [InlineData("directive @d(a: J) on OBJECT type T @d(a: {b: 1, b: 2}) { a: Int } input J { b: Int }", "1.graphql:2:50: The field \"b\" is given more than once.")]
    [InlineData("directive @skip on OBJECT", "The directive \"@skip\" is defined more than once.")]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION", "1.graphql:2:12: The directive \"@d\" uses itself.")]
    [InlineData("directive @d(a: I) on INPUT_FIELD_DEFINITION input I { a: Int @d }", "The directive \"@d\" uses itself.")]
    [InlineData("type T { a: Int @deprecated(reason: null) }", "Expected a value of type \"String!\", found null.")]
    [InlineData("type T { a(b: Int! @deprecated): Int }", "1.graphql:2:12: The required \"b\" cannot be deprecated.")]
    public void Directives_are_checked(string sdl, string problem) => ShouldHave(sdl, problem);

    [Theory]
    [InlineData("input I { a: I! }", "1.graphql:2:7: The input object \"I\" needs itself and could never be written.")]
    [InlineData("input I { a: J! } input J { b: I! }", "The input object \"J\" needs itself and could never be written.")]
    [InlineData("input I @oneOf { a: I }", "1.graphql:2:7: The input object \"I\" needs itself and could never be written.")]
    [InlineData("input I @oneOf { a: J } input J { b: I! }", "1.graphql:2:31: The input object \"J\" needs itself and could never be written.")]
    [InlineData("input I { a: J = {b: 1, b: 2} } input J { b: Int }", "1.graphql:2:25: The field \"b\" is given more than once.")]
    [InlineData("input I { a: [S] = [{b: {c: 1, c: 2}}] } scalar S", "1.graphql:2:32: The field \"c\" is given more than once.")]
    [InlineData("input I @oneOf { a: Int! }", "1.graphql:2:18: The field \"a\" of a @oneOf input object must be nullable.")]
    [InlineData("input I @oneOf { a: Int = 1 }", "1.graphql:2:18: The field \"a\" of a @oneOf input object cannot have a default value.")]
    [InlineData("type T { a(b: Int = \"x\"): Int }", "1.graphql:2:21: Expected a value of type \"Int\".")]
    [InlineData("type T { a(b: Int = 3000000000): Int }", "1.graphql:2:21: Expected a value of type \"Int\".")]
    [InlineData("input I { a: [Int!] = [1, null] }", "1.graphql:2:27: Expected a value of type \"Int!\", found null.")]
    [InlineData("input I { a: J = {c: 1} } input J { b: Int! }", "1.graphql:2:19: The input object \"J\" has no field \"c\".")]
    [InlineData("input I { a: J = {} } input J { b: Int! }", "1.graphql:2:18: The field \"J.b\" of required type \"Int!\" was not given.")]
    [InlineData("input I { a: I = {} }", "1.graphql:2:11: The default value of \"I.a\" brings itself in again without end.")]
    public void Input_objects_and_defaults_are_checked(string sdl, string problem) => ShouldHave(sdl, problem);

    [Theory]
    [InlineData("type T implements I { b: Int }", "1.graphql:3:6: The type \"T\" lacks the field \"I.a\" of its interface.")]
    [InlineData("type T implements I { a(x: Int): Int }", "The field \"T.a\" must have the type \"Int!\" of \"I.a\", or a narrower one.")]
    [InlineData("type T implements I { a: Int! }", "1.graphql:3:23: The field \"T.a\" must take the argument \"x: Int\" of \"I.a\".")]
    [InlineData("type T implements I { a(x: Int!): Int! }", "The field \"T.a\" must take the argument \"x: Int\" of \"I.a\".")]
    [InlineData("type T implements I { a(x: Int, y: Int!): Int! }", "The argument \"y\" of \"T.a\" must be optional, because \"I.a\" lacks it.")]
    [InlineData("type T implements I { a(x: Int): Int! @deprecated }", "The field \"T.a\" is deprecated, and \"I.a\" is not.")]
    [InlineData("interface J implements I { a(x: Int): Int! } type T implements J { a(x: Int): Int! }", "The type \"T\" must implement \"I\", because \"J\" does.")]
    [InlineData("interface J implements J { a: Int }", "The interface \"J\" cannot implement itself.")]
    public void Interfaces_are_checked(string sdl, string problem) => ShouldHave($"interface I {{ a(x: Int): Int! }}\n{sdl}", problem);

    [Theory]
    [InlineData("input I @oneOf { a: I b: Int }")]
    [InlineData("input I @oneOf { a: [I] }")]
    [InlineData("input I { a: J! } input J @oneOf { b: I c: Int }")]
    [InlineData("input I { a: [I!]! }")]
    public void An_input_object_may_refer_to_itself_where_it_can_end(string sdl) => Should.NotThrow(() => Documents.Schema(Query + sdl));

    [Fact]
    public void A_type_with_a_root_s_name_is_none_where_the_schema_says_so() =>
        Documents.Schema("schema { query: Query } type Query { a: Int } enum Mutation { A }").MutationType.ShouldBeNull();

    [Fact]
    public void A_field_may_narrow_its_interface() => Documents.Schema(
        Query,
        "interface I { a: I b: [I] c: U } type T implements I { a: T! b: [T!]! c: V } type V { x: Int } union U = V | T");

    [Fact]
    public void All_problems_of_all_sources_are_told()
    {
        var problems = Documents.SchemaProblems("type Query { a: A b(c: B): Int @d }", "type T {\n  a: C\n}");

        problems.ShouldBe([
            "1.graphql:1:17: The type \"A\" is not defined.",
            "1.graphql:1:24: The type \"B\" is not defined.",
            "1.graphql:1:32: The directive \"@d\" is not defined.",
            "2.graphql:2:6: The type \"C\" is not defined.",
        ]);
    }

    [Fact]
    public void Syntax_errors_of_all_sources_are_told() =>
        Documents.SchemaProblems("type Query { a }", "type {", "type T { a: Int }").ShouldBe([
            "1.graphql:1:16: Expected \":\", found \"}\".",
            "2.graphql:1:6: Expected a name, found \"{\".",
        ]);

    [Fact]
    public void A_schema_needs_a_query_type() =>
        Documents.SchemaProblems("type T { a: Int }").ShouldBe(["1.graphql:1:1: The schema has no query type."]);

    [Fact]
    public void The_message_lists_the_problems() =>
        Should.Throw<SchemaException>(() => Documents.Schema("type T { a: Int }")).Message.ShouldContain("1.graphql:1:1: The schema has no query type.");

    private static void ShouldHave(string sdl, string problem) =>
        Documents.SchemaProblems(Query + sdl).ShouldContain(found => found.EndsWith(problem, StringComparison.Ordinal));
}
