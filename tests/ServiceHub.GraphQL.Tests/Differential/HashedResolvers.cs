using System.Reflection;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Resolvers whose values follow from a hash of field, arguments and parent; values.mjs is their twin.</summary>
internal sealed class HashedResolvers(Schema schema, int seed)
{
    private static readonly MethodInfo BindAs =
        typeof(HashedResolvers).GetMethod(nameof(BindField), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly MethodInfo BindSourceAs =
        typeof(HashedResolvers).GetMethod(nameof(BindSource), BindingFlags.Static | BindingFlags.NonPublic)!;

    public ResolverMap Map()
    {
        var map = new ResolverMap().Scalar(CustomScalars.Tag).Scalar(CustomScalars.Blob);
        foreach (var input in Own<InputObjectType>())
        {
            map.Input<IReadOnlyDictionary<string, object?>>(input.Name);
        }
        foreach (var type in Own<CompositeType>().Where(type => type is not ObjectType))
        {
            map.Abstract<Node>(type.Name, node => node.TypeName);
        }
        foreach (var type in Own<ObjectType>())
        {
            if (type == schema.SubscriptionType)
            {
                BindSources(type, map.Subscription());
            }
            else if (type == schema.QueryType || type == schema.MutationType)
            {
                BindType(type, type == schema.QueryType ? map.Query() : map.Mutation(), _ => 0u);
            }
            else
            {
                BindType(type, map.Object<Node>(type.Name), node => node.Id);
            }
        }
        return map;
    }

    /// <summary>Subscriptions are validated only; a request that answers once refuses them.</summary>
    private void BindSources(ObjectType type, SubscriptionResolvers sources)
    {
        foreach (var field in type.Fields)
        {
            BindSourceAs.MakeGenericMethod(ValueSource.Of(field.Type, schema).ClrType).Invoke(null, [sources, field.Name]);
        }
    }

    private static void BindSource<TValue>(SubscriptionResolvers sources, string field) =>
        sources.Stream<TValue>(field, _ => throw new NotSupportedException());

    private IEnumerable<T> Own<T>()
        where T : NamedType => schema.Types.OfType<T>().Where(type => !type.IsBuiltIn);

    private void BindType<T>(ObjectType type, ObjectResolvers<T> resolvers, Func<T, uint> idOf)
        where T : notnull
    {
        foreach (var field in type.Fields)
        {
            var values = ValueSource.Of(field.Type, schema);
            BindAs.MakeGenericMethod(typeof(T), values.ClrType).Invoke(this, [resolvers, field, values, idOf]);
        }
    }

    /// <summary>Which way a field is resolved follows from its name as well.</summary>
    private void BindField<T, TValue>(ObjectResolvers<T> resolvers, FieldDefinition field, ValueSource<TValue> values, Func<T, uint> idOf)
        where T : notnull
    {
        var way = HashedValues.Hash($"{field} {seed}") % 4;
        if (way < 2)
        {
            resolvers.Field(field.Name, (parent, arguments) =>
            {
                var value = values.Make(Hash(idOf(parent), Asked(field, arguments.Has, arguments.Get<object>), field));
                return value.Error is null ? value.Value : throw new InvalidOperationException("Failed by the hash.");
            });
            return;
        }
        resolvers.Batch<TValue?>(
            field.Name,
            async context =>
            {
                if (way == 3)
                {
                    await Task.Yield();
                }
                var asked = Asked(field, context.HasArgument, context.Argument<object>);
                return [.. context.Parents.Select(parent => values.Make(Hash(idOf(parent), asked, field)))];
            },
            seed % 2 == 0 ? ResolveOrder.WithSiblings : ResolveOrder.AfterSiblings);
    }

    private uint Hash(uint parent, string asked, FieldDefinition field) => HashedValues.Hash($"{field}({asked})|{parent}|{seed}");

    private static string Asked(FieldDefinition field, Func<string, bool> has, Func<string, object?> get) => string.Join(
        ',', field.Arguments.Select(argument => argument.Name).Where(has).Select(name => $"{name}={HashedValues.Canonical(get(name))}"));
}
