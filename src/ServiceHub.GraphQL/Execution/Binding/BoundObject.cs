using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

internal abstract class BoundObject(ObjectType type)
{
    public ObjectType Type { get; } = type;
}

internal sealed class BoundObject<T>(ObjectType type, ObjectResolvers<T> resolvers) : BoundObject(type)
    where T : notnull
{
    public ObjectResolvers<T> Resolvers => resolvers;
}
