using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Language;

/// <content>Definitions and extensions of the type system (specification, section 3).</content>
public static partial class DocumentPrinter
{
    private static string Schema(SchemaNode schema)
    {
        var roots = schema.Operations.Select(operation => $"{Keyword(operation.Kind)}: {operation.Type}").ToList();
        return Description(schema.Description)
            + Layout.Words(Extend(schema.IsExtension), "schema", Directives(schema.Directives), Layout.Block(roots));
    }

    /// <summary>A type of any kind: the parts that its kind does not have are empty.</summary>
    private static string Type(TypeDefinitionNode type) =>
        Description(type.Description) + Layout.Words(
            Extend(type.IsExtension),
            type.Kind.Keyword(),
            type.Name.Value,
            After("implements ", type.Interfaces, " & "),
            Directives(type.Directives),
            After("= ", type.Members, " | "),
            Layout.Block([.. type.Fields.Select(Field), .. type.InputFields.Select(InputValue), .. type.Values.Select(EnumValue)]));

    private static string Field(FieldDefinitionNode field) =>
        Description(field.Description)
        + Layout.Words($"{field.Name.Value}{Arguments(field.Arguments)}: {field.Type}", Directives(field.Directives));

    private static string Arguments(IReadOnlyList<InputValueNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return "";
        }
        var items = arguments.Select(InputValue).ToList();
        return items.Exists(item => item.Contains('\n')) ? Layout.Lines('(', items, ')') : $"({string.Join(", ", items)})";
    }

    private static string InputValue(InputValueNode value) =>
        Description(value.Description)
        + Layout.Words($"{value.Name.Value}: {value.Type}", Default(value.DefaultValue), Directives(value.Directives));

    private static string EnumValue(EnumValueDefinitionNode value) =>
        Description(value.Description) + Layout.Words(value.Name.Value, Directives(value.Directives));

    private static string Directive(DirectiveDefinitionNode directive)
    {
        var locations = string.Join(" | ", directive.Locations.Select(location => location.Value));
        return Description(directive.Description) + Layout.Words(
            $"directive @{directive.Name.Value}{Arguments(directive.Arguments)}", directive.IsRepeatable ? "repeatable" : "", $"on {locations}");
    }

    private static string Default(ValueNode? value) => value is null ? "" : $"= {ValuePrinter.Print(value)}";

    private static string Extend(bool isExtension) => isExtension ? "extend" : "";

    private static string After(string word, IReadOnlyList<NamedTypeNode> types, string separator) =>
        types.Count == 0 ? "" : word + string.Join(separator, types);
}
