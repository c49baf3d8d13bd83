using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Federation;

/// <summary>Pairs the types that have keys with their resolvers.</summary>
internal sealed class EntityBinder
{
    private readonly Schema _schema;
    private readonly ResolverMap _map;
    private readonly BindingProblems _problems;
    private readonly KeyReader _keys;

    public EntityBinder(Schema schema, ResolverMap map, BindingProblems problems)
    {
        // What does not fit among the inputs is told when the schema is bound.
        var untold = new BindingProblems();
        var leaves = new LeafBinder(schema, map, untold);
        var inputs = new InputBinder(schema, map, untold).Bind(leaves.Scalars, leaves.Enums);
        (_schema, _map, _problems, _keys) = (schema, map, problems, new KeyReader(inputs, problems));
    }

    public Dictionary<string, EntityType> Bind(IEnumerable<KeyDeclaration> keys, EntityResolvers entities)
    {
        var types = new Dictionary<string, EntityType>();
        foreach (var declared in keys.GroupBy(key => key.TypeName))
        {
            var type = (ObjectType)_schema.FindType(declared.Key)!;
            var resolver = entities.Find(type.Name, _map);
            if (resolver is null)
            {
                _problems.Add(type, "it has a key, but no entity resolver stands behind it.");
                continue;
            }
            types.Add(type.Name, new EntityType(type, [.. declared.Select(key => _keys.Read(type, key.Fields))], resolver));
        }
        return types;
    }
}
