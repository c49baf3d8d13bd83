namespace ServiceHub.GraphQL.Types;

internal sealed record RootTypes(ObjectType? Query, ObjectType? Mutation, ObjectType? Subscription);
