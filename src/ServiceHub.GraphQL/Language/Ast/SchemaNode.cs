namespace ServiceHub.GraphQL.Language.Ast;

/// <summary><c>schema { ... }</c> or its extension.</summary>
internal sealed class SchemaNode(
    int start,
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeNode> operations)
    : DefinitionNode(start)
{
    public bool IsExtension { get; } = isExtension;

    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public IReadOnlyList<OperationTypeNode> Operations { get; } = operations;
}
