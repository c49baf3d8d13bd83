namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class StringValueNode(int start, string value, bool isBlock) : ValueNode(start)
{
    public string Value { get; } = value;

    /// <summary>Whether it is written between three quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}
