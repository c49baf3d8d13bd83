using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Language;

public class TypeSystemParserTests
{
    [Fact]
    public void Reads_an_object_type()
    {
        var type = Documents.First<TypeDefinitionNode>("\"\"\"A\"\"\" type T implements & I & J @d { \"f\" a(\"x\" b: Int = 1 @d): [T!] @d c: ID }");

        (type.Kind, type.Name.Value, type.Description?.Value, type.IsExtension).ShouldBe((TypeKind.Object, "T", "A", false));
        type.Interfaces.Select(node => node.Name).ShouldBe(["I", "J"]);
        type.Fields.Select(field => $"{field.Name.Value}: {field.Type}").ShouldBe(["a: [T!]", "c: ID"]);
        type.Fields[0].Arguments.Single().Description?.Value.ShouldBe("x");
    }

    [Fact]
    public void Reads_a_union_with_leading_bar() =>
        Documents.First<TypeDefinitionNode>("union U @d = | A | B").Members.Select(member => member.Name).ShouldBe(["A", "B"]);

    [Fact]
    public void Reads_an_enum() =>
        Documents.First<TypeDefinitionNode>("enum E { \"a\" A @d B }").Values.Select(value => value.Name.Value).ShouldBe(["A", "B"]);

    [Fact]
    public void Reads_an_input_object() =>
        Documents.First<TypeDefinitionNode>("input I @oneOf { a: Int = 1 b: [I] }").InputFields.Select(field => field.Name.Value).ShouldBe(["a", "b"]);

    [Fact]
    public void Reads_an_interface_that_implements_another() =>
        Documents.First<TypeDefinitionNode>("interface I implements J { a: Int }").Interfaces.Single().Name.ShouldBe("J");

    [Fact]
    public void Reads_a_directive_definition()
    {
        var directive = Documents.First<DirectiveDefinitionNode>("\"d\" directive @d(a: Int) repeatable on | FIELD | OBJECT");

        (directive.Name.Value, directive.Description?.Value, directive.IsRepeatable).ShouldBe(("d", "d", true));
        directive.Locations.Select(location => location.Value).ShouldBe(["FIELD", "OBJECT"]);
    }

    [Fact]
    public void Reads_a_schema_definition()
    {
        var schema = Documents.First<SchemaNode>("\"s\" schema @d { query: Q mutation: M }");

        schema.Description?.Value.ShouldBe("s");
        schema.Operations.Select(operation => $"{operation.Kind}: {operation.Type}").ShouldBe(["Query: Q", "Mutation: M"]);
    }

    [Theory]
    [InlineData("extend scalar S @d")]
    [InlineData("extend type T { a: Int }")]
    [InlineData("extend type T implements I")]
    [InlineData("extend interface I @d")]
    [InlineData("extend union U = A")]
    [InlineData("extend enum E { A }")]
    [InlineData("extend input I { a: Int }")]
    public void Reads_extensions(string text) => Documents.First<TypeDefinitionNode>(text).IsExtension.ShouldBeTrue();

    [Theory]
    [InlineData("extend schema @d")]
    [InlineData("extend schema { mutation: M }")]
    public void Reads_extensions_of_the_schema(string text) => Documents.First<SchemaNode>(text).IsExtension.ShouldBeTrue();
}
