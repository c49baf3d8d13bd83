using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Execution.Binding.Outputs;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Pairs a schema with its resolvers, and collects whatever does not fit.</summary>
internal sealed class SchemaBinder
{
    private readonly Schema _schema;
    private readonly ResolverMap _map;
    private readonly LeafBinder _leaves;
    private readonly Dictionary<CompositeType, BoundAbstract> _abstracts = [];

    private SchemaBinder(Schema schema, ResolverMap map)
    {
        (_schema, _map) = (schema, map);
        _leaves = new LeafBinder(schema, map, Problems);
        Inputs = new InputBinder(schema, map, Problems).Bind(_leaves.Scalars, _leaves.Enums);
        Outputs = new OutputBinder(this, _leaves);
    }

    public BindingProblems Problems { get; } = new();

    public InputTypes Inputs { get; }

    public OutputBinder Outputs { get; }

    public Dictionary<ObjectType, BoundObject> Objects { get; } = [];

    public static BoundSchema Bind(Schema schema, ResolverMap map)
    {
        var binder = new SchemaBinder(schema, map);
        var query = binder.BindRoot(schema.QueryType, map.QueryResolvers);
        var mutation = schema.MutationType is null ? null : binder.BindRoot(schema.MutationType, map.MutationResolvers);
        var subscription = schema.SubscriptionType is null ? null : binder.BindRoot(schema.SubscriptionType, map.SubscriptionResolvers);
        binder.BindObjects(map.Objects);
        binder.BindObjects(Introspection.Resolvers.Objects);
        binder.BindFields(query);
        binder.CheckGuards();
        CostProblems.Check(schema, binder.Problems.Add);
        binder.Problems.ThrowIfAny();
        return new BoundSchema(schema, binder.Inputs, query, mutation, subscription, binder._leaves.Scalars);
    }

    public BoundAbstract Abstract(CompositeType type)
    {
        if (!_abstracts.TryGetValue(type, out var bound))
        {
            var typeOf = _map.Abstracts.FirstOrDefault(known => known.TypeName == type.Name)?.TypeOf;
            var possible = type.PossibleTypes.Where(Objects.ContainsKey).Select(member => Objects[member]);
            _abstracts[type] = bound = new BoundAbstract(type, [.. possible], typeOf);
            bound.Check(Problems);
        }
        return bound;
    }

    /// <summary>The guards of a field: from its own directives, then from those of its interfaces' field.</summary>
    public IReadOnlyList<FieldGuard> GuardsOf(FieldDefinition field)
    {
        var inherited = field.DeclaringType.Interfaces.SelectMany(shared => shared.FindField(field.Name)?.Directives ?? []);
        return [.. field.Directives.Concat(inherited).SelectMany(directive => _map.Guards
            .Where(guard => guard.Directive == directive.Name)
            .Select(guard => guard.Factory(directive, field)))];
    }

    private BoundObject<Root> BindRoot(ObjectType type, ObjectResolvers<Root> resolvers)
    {
        var bound = new BoundObject<Root>(type, resolvers);
        Objects.Add(type, bound);
        return bound;
    }

    private void BindObjects(IReadOnlyList<ObjectRegistration> registrations)
    {
        foreach (var (name, resolvers) in registrations)
        {
            if (_schema.FindType(name) is not ObjectType type)
            {
                Problems.Add(name, "a class is bound to it, but the schema has no such object type.");
            }
            else if (Objects.ContainsKey(type))
            {
                Problems.Add(name, "more than one class is bound to it.");
            }
            else
            {
                Objects.Add(type, resolvers.CreateBound(type));
            }
        }
    }

    private void BindFields(BoundObject<Root> query)
    {
        foreach (var type in _schema.Types.OfType<ObjectType>().Where(type => !Objects.ContainsKey(type)))
        {
            Problems.Add(type, "no class stands behind the object type.");
        }
        foreach (var bound in Objects.Values)
        {
            bound.BindFields(this);
        }
        query.Add(this, _schema.MetaFields.Schema, Introspection.SchemaResolver(_schema));
        query.Add(this, _schema.MetaFields.Type, Introspection.TypeResolver(_schema));
        foreach (var known in _map.Abstracts.Where(known => _schema.FindType(known.TypeName) is not (InterfaceType or UnionType)))
        {
            Problems.Add(known.TypeName, "there is a type resolver, but the schema has no such interface or union.");
        }
    }

    private void CheckGuards()
    {
        foreach (var name in _map.Guards.Select(guard => guard.Directive).Where(name => _schema.FindDirective(name) is null))
        {
            Problems.Add($"@{name}", "there is a guard, but the schema has no such directive.");
        }
    }
}
