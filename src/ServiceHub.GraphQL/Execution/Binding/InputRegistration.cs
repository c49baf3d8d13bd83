namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed record InputRegistration(string TypeName, Type ClrType);
