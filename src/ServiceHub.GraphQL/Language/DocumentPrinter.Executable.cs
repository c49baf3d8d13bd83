using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Language;

/// <content>Operations and fragments (specification, sections 2.4 to 2.9).</content>
public static partial class DocumentPrinter
{
    private static string Operation(OperationNode operation)
    {
        var selections = Selections(operation.SelectionSet);
        if (operation is { Kind: OperationKind.Query, Description: null, Name: null, Variables: [], Directives: [] })
        {
            return selections;
        }
        var head = operation.Name?.Value + Variables(operation.Variables);
        return Description(operation.Description)
            + Layout.Words(Keyword(operation.Kind), head, Directives(operation.Directives), selections);
    }

    private static string Fragment(FragmentNode fragment) =>
        Description(fragment.Description)
        + Layout.Words(
            $"fragment {fragment.Name.Value} on {fragment.TypeCondition}", Directives(fragment.Directives), Selections(fragment.SelectionSet));

    private static string Variables(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Count == 0)
        {
            return "";
        }
        var items = variables.Select(Variable).ToList();
        return items.Exists(item => item.Contains('\n')) ? $"(\n{string.Join('\n', items)}\n)" : $"({string.Join(", ", items)})";
    }

    private static string Variable(VariableDefinitionNode variable) =>
        Description(variable.Description)
        + Layout.Words($"${variable.Name.Value}: {variable.Type}", Default(variable.DefaultValue), Directives(variable.Directives));

    private static string Selections(SelectionSetNode set) => Layout.Block([.. set.Selections.Select(Selection)]);

    private static string Selection(SelectionNode selection) => selection switch
    {
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Layout.Words($"...{spread.Name.Value}", Directives(spread.Directives)),
        _ => Inline((InlineFragmentNode)selection),
    };

    private static string Inline(InlineFragmentNode inline)
    {
        var condition = inline.TypeCondition is { } type ? $"on {type}" : "";
        return Layout.Words("...", condition, Directives(inline.Directives), Selections(inline.SelectionSet));
    }

    private static string Field(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        var arguments = field.Arguments.Count == 0 ? "" : Layout.Fit("(", [.. field.Arguments.Select(ValuePrinter.Print)], ")", name.Length);
        var selections = field.SelectionSet is { } set ? Selections(set) : "";
        return Layout.Words(name + arguments, Directives(field.Directives), selections);
    }
}
