namespace ServiceHub.Matching.Blocking;

/// <summary>
/// Finds the records that are worth comparing with a record: those that share a rare key with it. Where too many share one key,
/// those that share it and a second one, and where that is not rare either, a third. So a common name costs nothing
/// and loses nothing, whatever columns there are.
/// </summary>
internal sealed class CandidateIndex
{
    private const int Deepest = 3;

    private readonly List<Block> _blocks;

    private CandidateIndex(List<Block> blocks) => _blocks = blocks;

    /// <param name="plan">Which keys there are.</param>
    /// <param name="table">The keys of the records to find.</param>
    /// <param name="limit">How many records may share a key that is rare.</param>
    public static CandidateIndex Build(KeyPlan plan, KeyTable table, int limit)
    {
        List<Block> all = [], last = [];
        for (var depth = 1; depth <= Deepest; depth++)
        {
            var parents = last.ToDictionary(block => block.Name);
            var next = Combinations(plan, depth)
                .Select(kinds => (Kinds: kinds, Parents: Parents(kinds, parents)))
                .Where(one => depth == 1 || one.Parents.Length == depth)
                .AsParallel().AsOrdered()
                .Select(one => new Block(one.Kinds, one.Parents, table, limit))
                .ToList();
            all.AddRange(next.Where(block => block.HasRows));
            last = [.. next.Where(block => block.HasCommon)];
        }
        return new CandidateIndex(all);
    }

    /// <summary>Adds the records that share a rare key with a record of <paramref name="table"/>, each once, in ascending order.</summary>
    public void Find(KeyTable table, int record, List<int> found)
    {
        found.Clear();
        foreach (var block in _blocks)
        {
            block.Find(table, record, found);
        }
        found.Sort();
        var kept = 0;
        for (var at = 0; at < found.Count; at++)
        {
            if (kept == 0 || found[at] != found[kept - 1])
            {
                found[kept++] = found[at];
            }
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    private static Block[] Parents(int[] kinds, Dictionary<string, Block> blocks) => kinds.Length == 1
        ? []
        : [.. kinds.Select(left => Block.NameOf(kinds.Where(kind => kind != left))).Where(blocks.ContainsKey).Select(name => blocks[name])];

    private static IEnumerable<int[]> Combinations(KeyPlan plan, int depth, int from = 0) =>
        Enumerable.Range(from, plan.Kinds.Count - from).SelectMany(kind => depth == 1
            ? [[kind]]
            : Combinations(plan, depth - 1, kind + 1).Where(rest => rest.All(other => plan.AreApart(kind, other))).Select(rest => (int[])[kind, .. rest]));
}
