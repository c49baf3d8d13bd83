namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class DocumentNode(SourceText source, IReadOnlyList<DefinitionNode> definitions)
{
    public SourceText Source { get; } = source;

    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}
