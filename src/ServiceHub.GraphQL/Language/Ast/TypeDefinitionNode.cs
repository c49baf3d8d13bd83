using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>A type's definition or extension; the lists that its kind does not have are empty.</summary>
internal sealed class TypeDefinitionNode(int start, TypeKind kind, bool isExtension, StringValueNode? description, NameNode name)
    : DefinitionNode(start)
{
    public TypeKind Kind { get; } = kind;

    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    public IReadOnlyList<InputValueNode> InputFields { get; init; } = [];

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    public IReadOnlyList<NamedTypeNode> Members { get; init; } = [];
}
