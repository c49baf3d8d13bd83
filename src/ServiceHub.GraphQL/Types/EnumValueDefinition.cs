using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A value of an enum (specification, section 3.9).</summary>
public sealed class EnumValueDefinition : SchemaElement
{
    private readonly EnumType _declaringType;

    internal EnumValueDefinition(EnumType declaringType, string name, string? description, SourcePosition position)
        : base(name, description, position) => _declaringType = declaringType;

    /// <inheritdoc/>
    public override string ToString() => $"{_declaringType}.{Name}";
}
