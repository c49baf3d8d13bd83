using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A value of an enum (specification, section 3.9).</summary>
public sealed class EnumValueDefinition : SchemaElement
{
    internal EnumValueDefinition(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }
}
