namespace ServiceHub.GraphQL.Costs;

/// <summary>A cost that no variable changes.</summary>
internal sealed class KnownCost(OperationCost value) : CostNode
{
    public OperationCost Value { get; } = value;

    public override OperationCost Evaluate(CostRun run) => Value;
}
