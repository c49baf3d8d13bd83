namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A step of the way to what is written: a field, or an index when there is no field.</summary>
internal readonly record struct PathStep(FieldPlan? Field, int Index);
