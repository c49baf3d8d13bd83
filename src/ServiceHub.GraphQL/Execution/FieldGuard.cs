using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>Decides, before a field is resolved, whether it may be: once for all parents of its level.</summary>
/// <param name="state">The request's state.</param>
/// <param name="field">The field.</param>
/// <param name="parents">The objects whose field is asked for.</param>
/// <returns>What is against it; an error alone closes the field at every parent, and null goes on.</returns>
public delegate GuardVerdict FieldGuard(object? state, FieldDefinition field, IReadOnlyList<object> parents);
