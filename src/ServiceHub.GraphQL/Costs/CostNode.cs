namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// The cost of a part of an operation, as far as it is known before the variables are. Fragments make the nodes a graph: each is
/// evaluated once for a request, however often it is used.
/// </summary>
internal abstract class CostNode
{
    public static CostNode Zero { get; } = new KnownCost(default);

    public abstract OperationCost Evaluate(CostRun run);

    public static CostNode Sum(IReadOnlyList<CostNode> parts) => Combine(parts, OperationCost.Sum);

    public static CostNode Max(IReadOnlyList<CostNode> parts) => Combine(parts, OperationCost.Max);

    public static CostNode Times(SizeNode size, CostNode cost) => cost == Zero ? Zero
        : size.Known is { } count && cost is KnownCost known ? new KnownCost(OperationCost.Times(count, known.Value))
        : new RepeatedCost(size, cost);

    /// <summary>All known parts become one number, so that what no variable touches is no work.</summary>
    private static CostNode Combine(IReadOnlyList<CostNode> parts, Func<OperationCost, OperationCost, OperationCost> combine)
    {
        var known = parts.OfType<KnownCost>().Aggregate(default(OperationCost), (total, part) => combine(total, part.Value));
        var open = parts.Where(part => part is not KnownCost).ToList();
        return open.Count == 0 ? (known == default ? Zero : new KnownCost(known))
            : open.Count == 1 && known == default ? open[0]
            : new CombinedCost([.. open, new KnownCost(known)], combine);
    }
}
