using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>The resolvers of a subgraph's entities: one for each object type that carries <c>@key</c>.</summary>
/// <param name="maxRepresentations">How many entities one field may ask for; more is an error of the field.</param>
public sealed class EntityResolvers(int maxRepresentations)
{
    private readonly Dictionary<string, (Action<ResolverMap> NameClass, EntityResolver Resolver)> _types = [];

    internal int MaxRepresentations => maxRepresentations;

    internal IReadOnlyCollection<string> TypeNames => _types.Keys;

    /// <summary>Finds the objects of a type by their keys.</summary>
    /// <typeparam name="T">The class behind the object type.</typeparam>
    /// <param name="typeName">The object type's name in the SDL.</param>
    /// <param name="resolver">
    /// Answers one element for each of <see cref="EntityBatch.Keys"/>, in order; null where there is no such object and nothing to
    /// say about it. Called once for all objects that a field asks for, never for none.
    /// </param>
    /// <returns>These resolvers.</returns>
    public EntityResolvers Entity<T>(string typeName, Func<EntityBatch, ValueTask<IReadOnlyList<Resolved<T?>>>> resolver)
        where T : class
    {
        // Naming the class again lets the binding of the schema refuse another one than stands behind the type.
        _types[typeName] = (map => map.Object<T>(typeName), async batch => [.. (await resolver(batch)).Select(Untyped)]);
        return this;
    }

    internal EntityResolver? Find(string typeName, ResolverMap map)
    {
        if (!_types.TryGetValue(typeName, out var type))
        {
            return null;
        }
        type.NameClass(map);
        return type.Resolver;
    }

    private static Resolved<object?> Untyped<T>(Resolved<T?> answer)
        where T : class => answer.Error is { } error ? new Resolved<object?>(error) : new Resolved<object?>((object?)answer.Value);
}
