namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed record ArgumentDeclaration(string Field, string Argument, Type ClrType);
