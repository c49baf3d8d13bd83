using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>The resolvers of an object type, whatever its CLR class.</summary>
internal interface IObjectResolvers
{
    BoundObject CreateBound(ObjectType type);
}
