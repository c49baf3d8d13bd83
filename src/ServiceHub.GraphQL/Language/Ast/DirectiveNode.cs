namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class DirectiveNode(int start, NameNode name, IReadOnlyList<ArgumentNode> arguments) : SyntaxNode(start)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <returns>The value given for an argument; null when none is.</returns>
    public ValueNode? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }
        return null;
    }
}
