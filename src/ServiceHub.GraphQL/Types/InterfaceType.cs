using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>An interface type (specification, section 3.7).</summary>
public sealed class InterfaceType : FieldsType
{
    internal InterfaceType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
