using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types;

/// <summary>An argument or an input field (specification, section 3.6.1 and 3.10).</summary>
public sealed class InputValueDefinition : SchemaElement
{
    /// <summary>The field, directive or input object that takes the value.</summary>
    private readonly object _owner;

    internal InputValueDefinition(
        object owner, string name, string? description, SourcePosition position, TypeReference type, ValueNode? defaultLiteral)
        : base(name, description, position) => (_owner, Type, DefaultLiteral) = (owner, type, defaultLiteral);

    /// <summary>The type of its values.</summary>
    public TypeReference Type { get; }

    /// <summary>The default value as GraphQL text, or null when there is none.</summary>
    public string? DefaultValue => DefaultLiteral is null ? null : ValuePrinter.Print(DefaultLiteral);

    internal ValueNode? DefaultLiteral { get; }

    internal bool IsRequired => Type.IsNonNull && DefaultLiteral is null;

    /// <inheritdoc/>
    public override string ToString() => _owner is InputObjectType ? $"{_owner}.{Name}" : $"{_owner}({Name}:)";
}
