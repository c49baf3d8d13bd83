using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities;

/// <summary>
/// Writes a schema as SDL (specification, section 3), its extensions joined to what they extend and without what the specification
/// itself defines. Reading the text gives the same schema again.
/// </summary>
public sealed class SchemaPrinter
{
    /// <summary>
    /// Whether the directives that the schema carries are written, such as policy. Without them only those of the specification stay
    /// (<c>@deprecated</c>, <c>@specifiedBy</c>, <c>@oneOf</c>), and the text is that of the reference implementation's
    /// <c>printSchema</c>.
    /// </summary>
    public bool WithAppliedDirectives { get; init; } = true;

    /// <summary>Whether all that has a name is ordered by it, rather than as the SDL has it; numbers in names count by value.</summary>
    public bool Sorted { get; init; }

    /// <summary>Writes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <returns>The SDL, without a line end at its end.</returns>
    public string Print(Schema schema) => string.Join("\n\n",
    [
        .. Definition(schema),
        .. Ordered(schema.Directives.Where(directive => !directive.IsBuiltIn), directive => directive.Name).Select(Directive),
        .. Ordered(schema.Types.Where(type => !type.IsBuiltIn), type => type.Name).Select(Type),
    ]);

    /// <summary>Nothing when the schema says no more than the names of its root types do.</summary>
    private IEnumerable<string> Definition(Schema schema)
    {
        var directives = Applied(schema.AppliedDirectives);
        OperationKind[] kinds = [OperationKind.Query, OperationKind.Mutation, OperationKind.Subscription];
        if (schema.Description is null && directives.Length == 0 && kinds.All(kind => schema.RootOf(kind) == schema.FindType($"{kind}")))
        {
            return [];
        }
        var roots = kinds.Where(kind => schema.RootOf(kind) is not null)
            .Select(kind => $"{kind.ToString().ToLowerInvariant()}: {schema.RootOf(kind)}");
        return [Description(schema.Description) + Layout.Words("schema", directives, Layout.Lines('{', roots, '}'))];
    }

    private string Directive(DirectiveDefinition directive)
    {
        var locations = Ordered(directive.Locations.Select(EnumNames.ToGraphQL), name => name);
        return Description(directive.Description) + Layout.Words(
            $"directive {directive}{Arguments(directive.Arguments, "")}",
            directive.IsRepeatable ? "repeatable" : "",
            $"on {string.Join(" | ", locations)}");
    }

    private string Type(NamedType type) =>
        Description(type.Description) + Layout.Words($"{type.Kind.Keyword()} {type}", Interfaces(type), Applied(type.Directives), Body(type));

    private string Interfaces(NamedType type) => type is FieldsType { Interfaces.Count: > 0 } implementing
        ? $"implements {string.Join(" & ", Ordered(implementing.Interfaces, shared => shared.Name))}"
        : "";

    private string Body(NamedType type) => type switch
    {
        FieldsType fields => Lines('{', fields.Fields, Field, '}', ""),
        UnionType union => $"= {string.Join(" | ", Ordered(union.PossibleTypes, member => member.Name))}",
        EnumType choice => Lines('{', choice.Values, value => Layout.Words(value.Name, Applied(value.Directives)), '}', ""),
        InputObjectType input => Lines('{', input.Fields, InputValue, '}', ""),
        _ => "",
    };

    private string Field(FieldDefinition field) =>
        Layout.Words($"{field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}", Applied(field.Directives));

    private string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return "";
        }
        return arguments.Any(argument => argument.Description is not null)
            ? Lines('(', arguments, InputValue, ')', indentation)
            : $"({string.Join(", ", Ordered(arguments, argument => argument.Name).Select(InputValue))})";
    }

    private string InputValue(InputValueDefinition value)
    {
        var literal = value.DefaultValue is { } text ? $"= {text}" : "";
        return Layout.Words($"{value.Name}: {value.Type}", literal, Applied(value.Directives));
    }

    /// <summary>Each element on a line of its own; before each described one but the first stands an empty line.</summary>
    private string Lines<T>(char open, IReadOnlyList<T> elements, Func<T, string> print, char close, string indentation)
        where T : SchemaElement
    {
        var inner = indentation + "  ";
        var lines = Ordered(elements, element => element.Name).Select((element, i) =>
            $"{(i > 0 && element.Description is not null ? "\n" : "")}{Description(element.Description, inner)}{inner}{print(element)}");
        return $"{open}\n{string.Join('\n', lines)}\n{indentation}{close}";
    }

    private string Applied(IReadOnlyList<AppliedDirective> directives) => Layout.Words(
        directives.Where(directive => WithAppliedDirectives || directive.Definition.IsBuiltIn)
            .Select(directive => directive.Definition.IsBuiltIn ? Standard(directive) : directive.ToString()));

    /// <summary>A directive of the specification: its one text, unless that is the default.</summary>
    private static string Standard(AppliedDirective directive)
    {
        if (directive.Definition.Arguments is not [var argument])
        {
            return directive.ToString();
        }
        var text = directive.GetString(argument.Name)!;
        var isDefault = (argument.DefaultLiteral as StringValueNode)?.Value == text;
        return isDefault ? $"@{directive.Name}" : $"@{directive.Name}({argument.Name}: {StringEscapes.Encode(text)})";
    }

    private static string Description(string? text, string indentation = "")
    {
        if (text is null)
        {
            return "";
        }
        var literal = BlockString.CanHold(text) ? BlockString.Encode(text) : StringEscapes.Encode(text);
        return $"{indentation}{literal.Replace("\n", $"\n{indentation}", StringComparison.Ordinal)}\n";
    }

    private IEnumerable<T> Ordered<T>(IEnumerable<T> elements, Func<T, string> nameOf) =>
        Sorted ? elements.OrderBy(nameOf, NaturalOrder.Instance) : elements;
}
