using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Inputs;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>A request whose variables are read and whose plan is at hand, or why there is none.</summary>
internal readonly record struct PlannedRequest(OperationPlan? Plan, VariableValues Variables, OperationCost? Cost, IReadOnlyList<GraphQLError> Errors)
{
    public static PlannedRequest Refuse(IReadOnlyList<GraphQLError> errors, OperationCost? cost = null) => new(null, VariableValues.None, cost, errors);

    public ExecutionResult Refusal() => new(Errors, null) { Cost = Cost };
}
