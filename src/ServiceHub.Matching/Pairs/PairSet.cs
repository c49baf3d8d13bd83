using ServiceHub.Matching.Blocking;
using ServiceHub.Matching.Models;
using ServiceHub.Matching.Records;
using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Pairs;

/// <summary>The pairs worth comparing: of one set of records each with each, or of one set with another.</summary>
public sealed class PairSet
{
    // Up to so many pairs all are compared; looking for the ones worth it would cost more.
    private const long FewPairs = 2_000_000;
    private const int RareBelow = 32;
    private const int Step = 1000;

    private readonly KeyTable? _keys;
    private readonly CandidateIndex? _index;

    /// <param name="schema">By which all records were read.</param>
    /// <param name="left">The first set; the larger of two had better be here.</param>
    /// <param name="right">The second set, or null to compare the first with itself.</param>
    public PairSet(RecordSchema schema, IReadOnlyList<Record> left, IReadOnlyList<Record>? right)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(left);
        Schema = schema;
        IsOneSet = right is null;
        (Left, Right) = (left, right ?? left);
        Total = IsOneSet ? Left.Count * (Left.Count - 1.0) / 2 : (double)Left.Count * Right.Count;
        if (Total > FewPairs)
        {
            var plan = new KeyPlan(schema);
            var keys = KeyTable.Read(plan, Right);
            _keys = IsOneSet ? keys : KeyTable.Read(plan, Left);
            _index = CandidateIndex.Build(plan, keys, RareBelow);
        }
    }

    /// <summary>By which the records were read.</summary>
    public RecordSchema Schema { get; }

    /// <summary>Whether a set is compared with itself.</summary>
    public bool IsOneSet { get; }

    /// <summary>The records on the left of each pair.</summary>
    public IReadOnlyList<Record> Left { get; }

    /// <summary>The records on the right of each pair; those on the left where there is one set.</summary>
    public IReadOnlyList<Record> Right { get; }

    /// <summary>How many pairs there are, worth comparing or not.</summary>
    public double Total { get; }

    /// <summary>Scores the pairs worth comparing, and yields those that are at least so likely; each once, in no order.</summary>
    /// <param name="model">Scores the pairs.</param>
    /// <param name="least">The least probability.</param>
    /// <param name="always">The pairs to yield however likely they are.</param>
    /// <param name="done">Is told now and then how many records of the left, and how many pairs, have been compared; from several threads.</param>
    public IEnumerable<ScoredPair> Score(MatchModel model, double least, Func<int, int, bool> always, Action<int, long> done)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(always);
        ArgumentNullException.ThrowIfNull(done);
        var (compared, pairs) = (0, 0L);
        return Enumerable.Range(0, Left.Count).AsParallel().SelectMany(left =>
        {
            List<ScoredPair> scored = [];
            var met = 0;
            foreach (var right in Partners(left))
            {
                met++;
                var probability = model.Probability(Left[left], Right[right]);
                if (probability >= least || always(left, right))
                {
                    scored.Add(new ScoredPair(left, right, probability));
                }
            }
            var all = Interlocked.Add(ref pairs, met);
            if (Interlocked.Increment(ref compared) is var count && (count % Step == 0 || count == Left.Count))
            {
                done(count, all);
            }
            return scored;
        });
    }

    /// <summary>The pairs worth comparing of as many records as yield about so many, drawn by their content; and of how many pairs and records they are.</summary>
    internal (IEnumerable<(int Left, int Right)> Pairs, double Total, int Records) Some(int enough)
    {
        int[] drawn = [.. Enumerable.Range(0, Left.Count).OrderBy(left => Fingerprints.Mix(Left[left].Fingerprint))];
        if (_index is null)
        {
            return (drawn.SelectMany(left => Partners(left).Select(right => (left, right))), Total, Left.Count);
        }
        List<(int, int)> pairs = [];
        var records = 0;
        for (; records < drawn.Length && pairs.Count < enough; records++)
        {
            pairs.AddRange(Partners(drawn[records], both: true).Select(right => (drawn[records], right)));
        }
        return (pairs, records * (double)(Right.Count - (IsOneSet ? 1 : 0)), records);
    }

    /// <summary>Whether all pairs are compared, so that those worth it are those that chance brings together.</summary>
    internal bool AreFew => _index is null;

    /// <summary>Pairs that have nothing to do with each other, drawn by their content.</summary>
    internal IEnumerable<(int Left, int Right)> ByChance(int count)
    {
        int[] left = [.. Enumerable.Range(0, Left.Count).OrderBy(at => Left[at].Fingerprint)];
        int[] right = IsOneSet ? left : [.. Enumerable.Range(0, Right.Count).OrderBy(at => Right[at].Fingerprint)];
        for (var draw = 0UL; draw < (ulong)count; draw++)
        {
            var chance = Fingerprints.Mix(draw + 1);
            var (a, b) = (left[(int)((chance >> 32) % (ulong)left.Length)], right[(int)((uint)chance % (ulong)right.Length)]);
            if (!IsOneSet || a != b)
            {
                yield return (a, b);
            }
        }
    }

    // Of one set each pair is met from both ends; it counts once.
    private IEnumerable<int> Partners(int left, bool both = false)
    {
        if (_index is null)
        {
            var from = IsOneSet ? left + 1 : 0;
            return Enumerable.Range(from, Right.Count - from);
        }
        List<int> found = [];
        _index.Find(_keys!, left, found);
        return IsOneSet ? found.Where(right => both ? right != left : right > left) : found;
    }
}
