using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Finds the types that names mean; an unknown one is reported and stood in for, so that building goes on.</summary>
internal sealed class TypeResolver(SchemaProblems problems)
{
    private readonly Dictionary<string, ScalarType> _standIns = [];

    public Dictionary<string, NamedType> Types { get; } = [];

    public TypeReference Input(TypeNode node, SourceText source) => Reference(node, source, type => type.IsInput, "an input type");

    public TypeReference Output(TypeNode node, SourceText source) => Reference(node, source, type => type.IsOutput, "an output type");

    /// <returns>The type; null, and reported, when it is unknown or no <typeparamref name="T"/>.</returns>
    public T? Find<T>(NamedTypeNode node, SourceText source, string kind)
        where T : NamedType
    {
        var known = Types.GetValueOrDefault(node.Name);
        if (known is not T)
        {
            var message = known is null ? $"The type \"{node.Name}\" is not defined." : $"The type \"{node.Name}\" is not {kind}.";
            problems.Add(new SourcePosition(source, node.Start), message);
        }
        return known as T;
    }

    private TypeReference Reference(TypeNode node, SourceText source, Func<NamedType, bool> fits, string kind)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return Reference(nonNull.Inner, source, fits, kind).NonNull;
            case ListTypeNode list:
                return new TypeReference(Reference(list.Item, source, fits, kind), isNonNull: false);
        }
        var type = Find<NamedType>(node.Named, source, kind);
        if (type is not null && !fits(type))
        {
            problems.Add(new SourcePosition(source, node.Start), $"The type \"{type}\" is not {kind}.");
        }
        return new TypeReference(type ?? StandIn(node.Named.Name, source), isNonNull: false);
    }

    private ScalarType StandIn(string name, SourceText source)
    {
        if (!_standIns.TryGetValue(name, out var standIn))
        {
            _standIns[name] = standIn = new ScalarType(name, null, new SourcePosition(source, 0));
        }
        return standIn;
    }
}
