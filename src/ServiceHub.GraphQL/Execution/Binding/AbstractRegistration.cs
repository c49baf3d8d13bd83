namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed record AbstractRegistration(string TypeName, Func<object, string> TypeOf);
