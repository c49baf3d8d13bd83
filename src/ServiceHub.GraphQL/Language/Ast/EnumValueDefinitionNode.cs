namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class EnumValueDefinitionNode(string? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(name.Start)
{
    public string? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
