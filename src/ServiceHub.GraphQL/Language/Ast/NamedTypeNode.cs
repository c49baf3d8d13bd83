namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class NamedTypeNode(NameNode name) : TypeNode(name.Start)
{
    public string Name { get; } = name.Value;

    public override NamedTypeNode Named => this;

    public override string ToString() => Name;
}
