namespace ServiceHub.GraphQL.Language.Ast;

internal abstract class TypeNode(int start) : SyntaxNode(start)
{
    /// <summary>The named type at the bottom.</summary>
    public abstract NamedTypeNode Named { get; }
}
