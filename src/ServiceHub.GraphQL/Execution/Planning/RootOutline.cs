using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>A field of the root, with every field that is selected below it at any depth, delivered at once or later.</summary>
internal sealed record RootOutline(FieldDefinition Field, ArgumentPlan Arguments, IReadOnlySet<FieldDefinition> Below);
