using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Binding.Outputs;

/// <summary>A type of results, with its CLR type: makes the plan that an operation needs of it.</summary>
/// <typeparam name="TValue">The CLR type.</typeparam>
internal abstract class OutputType<TValue>
{
    public abstract ValuePlan<TValue> Plan(Planner planner, PlannedField field);
}
