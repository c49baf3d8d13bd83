using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>A field of an object type with its resolver, checked against each other.</summary>
/// <typeparam name="T">The CLR class behind the object type.</typeparam>
internal abstract class BoundField<T>(FieldDefinition definition)
{
    public FieldDefinition Definition { get; } = definition;

    public abstract FieldPlan<T> Plan(Planner planner, PlannedField field);
}
