namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class ObjectValueNode(int start, IReadOnlyList<ArgumentNode> fields) : ValueNode(start)
{
    public IReadOnlyList<ArgumentNode> Fields { get; } = fields;
}
