using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Tests.Utilities;

/// <summary>Section 2.14.</summary>
public class SchemaCoordinateTests
{
    private static readonly Schema Schema = Documents.Schema("""
        type Query { find(by: In, all: Boolean): [E] } interface I { id(of: Int): ID } union U = Query
        enum E { A B } input In { a: Int } scalar S directive @d(x: Int) on FIELD
        """);

    [Theory]
    [InlineData("Query", typeof(ObjectType))]
    [InlineData("U", typeof(UnionType))]
    [InlineData("S", typeof(ScalarType))]
    [InlineData("__Type", typeof(ObjectType))]
    [InlineData("Query.find", typeof(FieldDefinition))]
    [InlineData("I.id", typeof(FieldDefinition))]
    [InlineData("Query.find(by:)", typeof(InputValueDefinition))]
    [InlineData("I.id(of:)", typeof(InputValueDefinition))]
    [InlineData("E.B", typeof(EnumValueDefinition))]
    [InlineData("In.a", typeof(InputValueDefinition))]
    [InlineData("@d", typeof(DirectiveDefinition))]
    [InlineData("@d(x:)", typeof(InputValueDefinition))]
    [InlineData("@deprecated(reason:)", typeof(InputValueDefinition))]
    public void Finds_an_element_that_gives_the_same_coordinate(string text, Type kind)
    {
        var element = Parse(text).Find(Schema);

        element.ShouldBeOfType(kind);
        element.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("Nope")]
    [InlineData("Query.nope")]
    [InlineData("Nope.a")]
    [InlineData("Query.__typename")]
    [InlineData("Query.find(nope:)")]
    [InlineData("Query.nope(by:)")]
    [InlineData("E.C")]
    [InlineData("E.A(x:)")]
    [InlineData("In.b")]
    [InlineData("In.a(x:)")]
    [InlineData("U.a")]
    [InlineData("S.a")]
    [InlineData("@nope")]
    [InlineData("@nope(x:)")]
    [InlineData("@d(nope:)")]
    public void Finds_nothing_where_nothing_is(string text) => Parse(text).Find(Schema).ShouldBeNull();

    [Theory]
    [InlineData("A")]
    [InlineData("_a.b1")]
    [InlineData("A.b(c:)")]
    [InlineData("@a")]
    [InlineData("@a(b:)")]
    public void Reads_and_writes_each_form(string text) => Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData(" A")]
    [InlineData("A\n")]
    [InlineData("A.")]
    [InlineData("A .b")]
    [InlineData("A.b.c")]
    [InlineData("A(b:)")]
    [InlineData("A.b()")]
    [InlineData("A.b(c)")]
    [InlineData("A.b(c: )")]
    [InlineData("A.b(c:d)")]
    [InlineData("@a.b")]
    [InlineData("@")]
    [InlineData("1A")]
    [InlineData("ก")]
    public void Refuses_what_is_no_coordinate(string text) => SchemaCoordinate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Gives_its_parts()
    {
        var coordinate = Parse("Query.find(by:)");

        (coordinate.IsDirective, coordinate.Name, coordinate.Member, coordinate.Argument).ShouldBe((false, "Query", "find", "by"));
    }

    [Fact]
    public void Every_element_of_the_contract_is_found_by_its_coordinate()
    {
        var schema = Contract.Load();
        var elements = schema.Types.Concat<object>(schema.Directives)
            .Concat(schema.Directives.SelectMany(directive => directive.Arguments))
            .Concat(schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields))
            .Concat(schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields))
            .Concat(schema.Types.OfType<EnumType>().SelectMany(type => type.Values))
            .ToList();

        elements.Count.ShouldBeGreaterThan(150);
        elements.ShouldAllBe(element => Parse(element.ToString()!).Find(schema) == element);
    }

    private static SchemaCoordinate Parse(string text) =>
        SchemaCoordinate.TryParse(text, out var coordinate) ? coordinate : throw new ArgumentException(text);
}
