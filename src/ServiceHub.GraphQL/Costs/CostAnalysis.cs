using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// What an operation costs at most, by static analysis (the cost specification, section 5.1.1). It is built once for an operation and
/// evaluated for each request: what no variable touches is one number by then.
/// </summary>
internal sealed class CostAnalysis
{
    private readonly CostNode _cost;

    private CostAnalysis(CostNode cost) => _cost = cost;

    /// <summary>Adds up an operation.</summary>
    /// <param name="schema">The schema, in which <see cref="CostProblems"/> has found nothing.</param>
    /// <param name="fragments">The fragments of a valid document, by name.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="limits">How long a list is taken to be of which the schema says nothing.</param>
    public static CostAnalysis Build(
        Schema schema, IReadOnlyDictionary<string, FragmentNode> fragments, OperationNode operation, ExecutionLimits limits) =>
        new(new CostBuilder(schema, fragments, limits.AssumedListSize).Add(operation));

    /// <summary>Puts a request's variables in.</summary>
    /// <param name="sizeOf">
    /// A variable's number: of an Int the value, of a list the length, of a Boolean 1 or 0; null when it has no value. See
    /// <see cref="VariableSizes"/>.
    /// </param>
    public OperationCost Evaluate(Func<string, int?> sizeOf) => _cost.Evaluate(new CostRun(sizeOf));

    /// <returns>The limit that a cost exceeds; null when it exceeds none.</returns>
    public static ExceededLimit? Check(OperationCost cost, ExecutionLimits limits, OperationNode operation)
    {
        var exceeded = cost.FieldCost > limits.MaxCost
                ? new ExceededLimit(nameof(ExecutionLimits.MaxCost), limits.MaxCost, cost.FieldCost, Message("cost", limits.MaxCost, cost.FieldCost))
            : cost.TypeCost > limits.MaxTypeCost
                ? new ExceededLimit(nameof(ExecutionLimits.MaxTypeCost), limits.MaxTypeCost, cost.TypeCost, Message("type cost", limits.MaxTypeCost, cost.TypeCost))
            : null;
        return exceeded is null ? null : exceeded with { Offset = operation.Start };
    }

    private static string Message(string what, double maximum, double actual) =>
        FormattableString.Invariant($"The operation has a {what} of {actual}; {maximum} is allowed. Ask for fewer fields, or about fewer at once.");
}
