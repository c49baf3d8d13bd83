using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A scalar type (specification, section 3.5).</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>The address of the scalar's own specification (<c>@specifiedBy</c>), if it names one.</summary>
    public string? SpecifiedByUrl => this.DirectiveText("specifiedBy", "url");
}
