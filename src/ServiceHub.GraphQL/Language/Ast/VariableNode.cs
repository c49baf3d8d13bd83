namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class VariableNode(int start, string name) : ValueNode(start)
{
    public string Name { get; } = name;
}
