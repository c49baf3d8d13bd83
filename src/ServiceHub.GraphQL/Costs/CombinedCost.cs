namespace ServiceHub.GraphQL.Costs;

/// <summary>The sum of costs, or the largest of them.</summary>
internal sealed class CombinedCost(IReadOnlyList<CostNode> parts, Func<OperationCost, OperationCost, OperationCost> combine) : CostNode
{
    public override OperationCost Evaluate(CostRun run)
    {
        if (!run.TryGet(this, out var cost))
        {
            foreach (var part in parts)
            {
                cost = combine(cost, part.Evaluate(run));
            }
            run.Keep(this, cost);
        }
        return cost;
    }
}
