using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A field that an operation selects of the root, as a host sees it before anything is executed.</summary>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Its arguments; null where they cannot be read, so that the field will have an error.</param>
/// <param name="Below">
/// Every field that is selected below it, at any depth and of any possible type, whether it is delivered at once or later; what
/// <c>@skip</c> and <c>@include</c> leave out by this request's variables is not among them.
/// </param>
public sealed record RootSelection(FieldDefinition Field, FieldArguments? Arguments, IReadOnlySet<FieldDefinition> Below);
