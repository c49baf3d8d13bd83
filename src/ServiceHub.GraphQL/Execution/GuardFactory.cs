using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Makes the guard of one field at start, from the directive that the field carries.</summary>
/// <param name="directive">The directive with its arguments.</param>
/// <param name="field">The field.</param>
/// <returns>The guard.</returns>
public delegate FieldGuard GuardFactory(AppliedDirective directive, FieldDefinition field);
