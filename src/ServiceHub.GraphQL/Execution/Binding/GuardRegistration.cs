namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed record GuardRegistration(string Directive, GuardFactory Factory);
