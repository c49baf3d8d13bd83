namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>An operation or a fragment.</summary>
internal abstract class ExecutableNode(int start, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : DefinitionNode(start)
{
    public StringValueNode? Description { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
