namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class VariableDefinitionNode(
    int start, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives) : SyntaxNode(start)
{
    public StringValueNode? Description { get; init; }

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
