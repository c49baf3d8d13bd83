namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class NonNullTypeNode(TypeNode inner) : TypeNode(inner.Start)
{
    public TypeNode Inner { get; } = inner;

    public override NamedTypeNode Named => Inner.Named;

    public override string ToString() => $"{Inner}!";
}
