namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>A part of a document; <see cref="Start"/> is its first byte.</summary>
internal abstract class SyntaxNode(int start)
{
    public int Start { get; } = start;
}
