namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>A name with a value: an argument, or a field of an input object.</summary>
internal sealed class ArgumentNode(NameNode name, ValueNode value) : SyntaxNode(name.Start)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
