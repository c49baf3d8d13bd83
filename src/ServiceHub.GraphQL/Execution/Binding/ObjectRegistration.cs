namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed record ObjectRegistration(string TypeName, IObjectResolvers Resolvers);
