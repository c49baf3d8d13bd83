using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Tests.Language;

public class ParserTests
{
    [Fact]
    public void Reads_a_query_without_keyword()
    {
        var operation = Documents.First<OperationNode>("{ citizen }");

        operation.Kind.ShouldBe(OperationKind.Query);
        operation.Name.ShouldBeNull();
        operation.SelectionSet.Selections.Single().ShouldBeOfType<FieldNode>().ResponseKey.ShouldBe("citizen");
    }

    [Theory]
    [InlineData("query Q { a }", "Query")]
    [InlineData("mutation Q { a }", "Mutation")]
    [InlineData("subscription Q { a }", "Subscription")]
    public void Reads_each_kind_of_operation(string text, string kind)
    {
        var operation = Documents.First<OperationNode>(text);

        operation.Kind.ToString().ShouldBe(kind);
        operation.Name!.Value.Value.ShouldBe("Q");
    }

    [Fact]
    public void Reads_variables_with_types_defaults_directives_and_descriptions()
    {
        var operation = Documents.First<OperationNode>("query ($a: [Int!]! = [1] @d, \"which\" $b: ID) { a }");

        operation.Variables.Select(variable => $"{variable.Name.Value}: {variable.Type}").ShouldBe(["a: [Int!]!", "b: ID"]);
        operation.Variables[0].DefaultValue.ShouldBeOfType<ListValueNode>();
        operation.Variables[0].Directives.Single().Name.Value.ShouldBe("d");
        operation.Variables.Select(variable => variable.Description?.Value).ShouldBe([null, "which"]);
    }

    [Fact]
    public void Reads_alias_arguments_directives_and_selection_of_a_field()
    {
        var operation = Documents.First<OperationNode>("{ big: photo(size: 64, of: $who) @include(if: $x) { url } }");
        var field = operation.SelectionSet.Selections.Single().ShouldBeOfType<FieldNode>();

        (field.Alias!.Value.Value, field.Name.Value, field.ResponseKey).ShouldBe(("big", "photo", "big"));
        field.Arguments.Select(argument => argument.Name.Value).ShouldBe(["size", "of"]);
        field.Arguments[1].Value.ShouldBeOfType<VariableNode>().Name.ShouldBe("who");
        field.Directives.Single().Arguments.Single().Name.Value.ShouldBe("if");
        field.SelectionSet!.Selections.Count.ShouldBe(1);
    }

    [Fact]
    public void Reads_fragments_and_their_uses()
    {
        var document = Documents.Parse("{ ...A ... on T @d { b } ... { c } ... @d { e } } fragment A on T @x { f }");
        var selections = ((OperationNode)document.Definitions[0]).SelectionSet.Selections;
        var fragment = document.Definitions[1].ShouldBeOfType<FragmentNode>();

        selections[0].ShouldBeOfType<FragmentSpreadNode>().Name.Value.ShouldBe("A");
        selections.Skip(1).Cast<InlineFragmentNode>().Select(inline => inline.TypeCondition?.Name).ShouldBe(["T", null, null]);
        (fragment.Name.Value, fragment.TypeCondition.Name, fragment.Directives.Count).ShouldBe(("A", "T", 1));
    }

    [Fact]
    public void Reads_descriptions_of_operations_and_fragments()
    {
        var document = Documents.Parse("\"what\" query Q { a } \"\"\"part\"\"\" fragment F on T { a }");

        document.Definitions.Cast<ExecutableNode>().Select(node => (node.Description?.Value, node.Description?.IsBlock))
            .ShouldBe([("what", false), ("part", true)]);
    }

    [Theory]
    [InlineData("1", typeof(IntValueNode))]
    [InlineData("-0", typeof(IntValueNode))]
    [InlineData("1.5e-3", typeof(FloatValueNode))]
    [InlineData("0E+7", typeof(FloatValueNode))]
    [InlineData("\"x\"", typeof(StringValueNode))]
    [InlineData("\"\"\"x\"\"\"", typeof(StringValueNode))]
    [InlineData("true", typeof(BooleanValueNode))]
    [InlineData("null", typeof(NullValueNode))]
    [InlineData("RED", typeof(EnumValueNode))]
    [InlineData("nullish", typeof(EnumValueNode))]
    [InlineData("[]", typeof(ListValueNode))]
    [InlineData("[1 [2]]", typeof(ListValueNode))]
    [InlineData("{}", typeof(ObjectValueNode))]
    [InlineData("{a: {b: $v}}", typeof(ObjectValueNode))]
    public void Reads_each_kind_of_value(string value, Type node)
    {
        var operation = Documents.First<OperationNode>($"{{ f(a: {value}) }}");

        ((FieldNode)operation.SelectionSet.Selections[0]).Arguments[0].Value.ShouldBeOfType(node);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("query")]
    [InlineData("fragment")]
    [InlineData("type")]
    [InlineData("true")]
    public void Takes_keywords_as_names_of_fields(string keyword)
    {
        var operation = Documents.First<OperationNode>($"{{ {keyword}: {keyword} }}");

        ((FieldNode)operation.SelectionSet.Selections[0]).Name.Value.ShouldBe(keyword);
    }

    [Fact]
    public void Passes_over_comments_commas_line_ends_and_byte_order_marks()
    {
        var operation = Documents.First<OperationNode>("\uFEFF# ไทย\r\n{,a\r#x\n,\uFEFFb\t}");

        operation.SelectionSet.Selections.Cast<FieldNode>().Select(field => field.Name.Value).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Knows_where_each_node_begins()
    {
        var operation = Documents.First<OperationNode>("query Q {\n  big: a(x: 1)\n}");
        var field = (FieldNode)operation.SelectionSet.Selections[0];

        (operation.Start, operation.SelectionSet.Start, field.Start, field.Name.Start, field.Arguments[0].Value.Start).ShouldBe((0, 8, 12, 17, 22));
    }
}
