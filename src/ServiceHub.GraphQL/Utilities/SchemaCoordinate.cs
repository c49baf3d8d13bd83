using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities;

/// <summary>
/// The name of one element of a schema (specification, section 2.14): <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>,
/// <c>Enum.VALUE</c>, <c>Input.field</c>, <c>@directive</c> or <c>@directive(argument:)</c>. The elements' <c>ToString()</c> gives
/// theirs.
/// </summary>
public sealed partial record SchemaCoordinate
{
    private const string NamePattern = "[_A-Za-z][_0-9A-Za-z]*";

    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument) =>
        (IsDirective, Name, Member, Argument) = (isDirective, name, member, argument);

    /// <summary>Whether <see cref="Name"/> is a directive's rather than a type's.</summary>
    public bool IsDirective { get; }

    /// <summary>The name of the type, or of the directive without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the field, input field or enum value; null when there is none.</summary>
    public string? Member { get; }

    /// <summary>The name of the argument; null when there is none.</summary>
    public string? Argument { get; }

    /// <summary>Reads a coordinate. Nothing is passed over: no blanks, no commas, no comments.</summary>
    /// <param name="text">Such as <c>Query.citizen(by:)</c>.</param>
    /// <param name="coordinate">The coordinate.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        var match = Grammar().Match(text);
        coordinate = match.Success
            ? new SchemaCoordinate(match.Groups["at"].Success, match.Groups["name"].Value, Part("member"), Part("argument"))
            : null;
        return match.Success;

        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
    }

    /// <summary>Finds the element. The meta-fields, which no type defines, are none.</summary>
    /// <param name="schema">Where to look.</param>
    /// <returns>
    /// A <see cref="NamedType"/>, <see cref="FieldDefinition"/>, <see cref="InputValueDefinition"/>, <see cref="EnumValueDefinition"/> or
    /// <see cref="DirectiveDefinition"/>; null when the schema has no such element.
    /// </returns>
    public object? Find(Schema schema)
    {
        if (IsDirective)
        {
            var directive = schema.FindDirective(Name);
            return Argument is null ? directive : directive?.FindArgument(Argument);
        }
        var type = schema.FindType(Name);
        return Member is null ? type : FindMember(type, Member);
    }

    /// <summary>The coordinate's text.</summary>
    /// <returns>What <see cref="TryParse"/> reads.</returns>
    public override string ToString() =>
        (IsDirective ? "@" : "") + Name + (Member is null ? "" : $".{Member}") + (Argument is null ? "" : $"({Argument}:)");

    private SchemaElement? FindMember(NamedType? type, string member) => type switch
    {
        FieldsType fields when Argument is null => fields.FindField(member),
        FieldsType fields => fields.FindField(member)?.FindArgument(Argument),
        InputObjectType input when Argument is null => input.FindField(member),
        EnumType choice when Argument is null => choice.Values.FirstOrDefault(value => value.Name == member),
        _ => null,
    };

    [GeneratedRegex($@"^(?:(?<name>{NamePattern})(?:\.(?<member>{NamePattern})(?:\((?<argument>{NamePattern}):\))?)?"
        + $@"|(?<at>@)(?<name>{NamePattern})(?:\((?<argument>{NamePattern}):\))?)\z")]
    private static partial Regex Grammar();
}
