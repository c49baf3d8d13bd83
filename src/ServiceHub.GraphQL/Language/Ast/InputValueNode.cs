namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>The definition of an argument or an input field.</summary>
internal sealed class InputValueNode(
    StringValueNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(name.Start)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
