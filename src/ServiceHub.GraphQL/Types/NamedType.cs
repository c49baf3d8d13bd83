using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A type of the schema (specification, section 3.4).</summary>
public abstract class NamedType
{
    private protected NamedType(string name, string? description, SourcePosition position) =>
        (Name, Description, Position) = (name, description, position);

    /// <summary>The type's name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>What the SDL says about it.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to the type and its extensions, in order.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>What it is; never List or NonNull.</summary>
    public abstract TypeKind Kind { get; }

    internal SourcePosition Position { get; }

    /// <summary>Whether the specification defines the type: a built-in scalar or a part of introspection.</summary>
    internal bool IsBuiltIn { get; init; }

    internal bool IsInput => Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    internal bool IsOutput => Kind != TypeKind.InputObject;

    internal bool IsComposite => this is CompositeType;

    internal bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>The type's schema coordinate (specification, section 2.14), which is its name.</summary>
    /// <returns>The coordinate.</returns>
    public override string ToString() => Name;
}
