using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Decides, before a field is resolved, whether it may be: once for all parents of its level.</summary>
/// <param name="state">The request's state.</param>
/// <param name="field">The field.</param>
/// <param name="parents">The objects whose field is asked for.</param>
/// <returns>The error that the field has at every parent, or null to go on.</returns>
public delegate FieldError? FieldGuard(object? state, FieldDefinition field, IReadOnlyList<object> parents);
