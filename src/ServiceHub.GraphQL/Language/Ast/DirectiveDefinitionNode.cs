namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class DirectiveDefinitionNode(
    int start,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : DefinitionNode(start)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
