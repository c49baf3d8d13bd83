namespace ServiceHub.GraphQL.Costs;

/// <summary>A cost for each item of a list.</summary>
internal sealed class RepeatedCost(SizeNode size, CostNode item) : CostNode
{
    public override OperationCost Evaluate(CostRun run) => OperationCost.Times(size.Evaluate(run), item.Evaluate(run));
}
