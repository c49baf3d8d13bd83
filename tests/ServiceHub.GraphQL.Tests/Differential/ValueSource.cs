using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Makes the values of a type from hashes; values.mjs has its twin.</summary>
/// <param name="type">The type of the values.</param>
internal abstract class ValueSource(TypeReference type)
{
    protected TypeReference Type { get; } = type;

    public abstract Type ClrType { get; }

    public static ValueSource Of(TypeReference type, Schema schema)
    {
        if (type.Item is { } item)
        {
            var items = Of(item, schema);
            return (ValueSource)Activator.CreateInstance(typeof(ListSource<>).MakeGenericType(items.ClrType), type, items)!;
        }
        return type.Named switch
        {
            ObjectType named => new LeafSource<Node?>(type, bits => new Node(bits, named.Name)),
            CompositeType named => new LeafSource<object?>(type, Nodes(named, schema)),
            EnumType choice => new LeafSource<string?>(type, Names(["NOWHERE", .. choice.Values.Select(value => value.Name)])),
            { Name: "Int" } => new LeafSource<int?>(type, bits => unchecked((int)bits)),
            { Name: "Float" } =>
                new LeafSource<double?>(type, bits => bits % 32 == 0 ? double.PositiveInfinity : unchecked((int)bits) / 8.0),
            { Name: "Boolean" } => new LeafSource<bool?>(type, bits => bits % 2 == 1),
            { Name: "ID" } => new LeafSource<string?>(type, bits => $"id{bits}"),
            { Name: "Tag" } => new LeafSource<string?>(type, bits => bits % 32 == 0 ? "!" : $"<{bits % 100}>"),
            { Name: "Blob" } => new LeafSource<string?>(type, HashedValues.Text),
            _ => new LeafSource<string?>(type, bits => HashedValues.Text(bits) + bits % 100),
        };
    }

    private static Func<uint, string> Names(IReadOnlyList<string> names) => bits => HashedValues.Pick(names, bits);

    private static Func<uint, object> Nodes(CompositeType type, Schema schema)
    {
        var possible = Names([schema.QueryType.Name, .. type.PossibleTypes.Select(member => member.Name).Order(StringComparer.Ordinal)]);
        return bits => new Node(bits, possible(bits));
    }
}
