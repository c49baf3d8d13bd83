namespace ServiceHub.GraphQL.Costs;

/// <summary>One evaluation: the variables, and the costs that are known by now.</summary>
/// <param name="sizeOf">A variable's number; see <see cref="CostAnalysis.Evaluate"/>.</param>
internal sealed class CostRun(Func<string, int?> sizeOf)
{
    private readonly Dictionary<CostNode, OperationCost> _known = [];

    public int? SizeOf(string variable) => sizeOf(variable);

    public bool TryGet(CostNode node, out OperationCost cost) => _known.TryGetValue(node, out cost);

    public void Keep(CostNode node, OperationCost cost) => _known.Add(node, cost);
}
