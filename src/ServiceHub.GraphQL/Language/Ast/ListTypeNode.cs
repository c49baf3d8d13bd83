namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class ListTypeNode(int start, TypeNode item) : TypeNode(start)
{
    public TypeNode Item { get; } = item;

    public override NamedTypeNode Named => Item.Named;

    public override string ToString() => $"[{Item}]";
}
