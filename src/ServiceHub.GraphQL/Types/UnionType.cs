using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A union type (specification, section 3.8); its members are <see cref="CompositeType.PossibleTypes"/>.</summary>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;
}
