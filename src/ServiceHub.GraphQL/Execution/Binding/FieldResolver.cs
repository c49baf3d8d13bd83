namespace ServiceHub.GraphQL.Execution.Binding;

internal abstract class FieldResolver<T>;
