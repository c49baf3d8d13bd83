using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>An object type (specification, section 3.6).</summary>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name, string? description, SourcePosition position)
        : base(name, description, position) => PossibleTypes = [this];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
