namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class OperationTypeNode(int start, OperationKind kind, NamedTypeNode type) : SyntaxNode(start)
{
    public OperationKind Kind { get; } = kind;

    public NamedTypeNode Type { get; } = type;
}
