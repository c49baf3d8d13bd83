using ServiceHub.Matching.Records;
using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Blocking;

/// <summary>The keys by which records can be found, as numbers: a row for each kind of key, a column for each record.</summary>
internal sealed class KeyTable
{
    /// <summary>Stands where a record lacks a key.</summary>
    public const uint None = 0;

    private readonly uint[][] _keys;

    private KeyTable(uint[][] keys, int records)
    {
        _keys = keys;
        Records = records;
    }

    public int Records { get; }

    public uint Of(int kind, int record) => _keys[kind][record];

    public static KeyTable Read(KeyPlan plan, IReadOnlyList<Record> records)
    {
        var keys = Enumerable.Range(0, plan.Kinds.Count).Select(_ => new uint[records.Count]).ToArray();
        for (var record = 0; record < records.Count; record++)
        {
            Read(plan, records[record], keys, record);
        }
        return new KeyTable(keys, records.Count);
    }

    private static void Read(KeyPlan plan, Record record, uint[][] keys, int column)
    {
        var row = 0;
        for (var field = 0; field < plan.Types.Count; field++)
        {
            var type = plan.Types[field];
            if (record.Values[field] is { } value)
            {
                foreach (var key in type.Keys(value))
                {
                    keys[row++][column] = key.Length == 0 ? None : Number(Fingerprints.Of(key), row);
                }
            }
            else
            {
                row += type.KeyCount;
            }
        }
        if (plan.HasNames && record.Values[plan.Given] is { } given && record.Values[plan.Family] is { } family)
        {
            // The same whichever of the two names stands first.
            keys[row][column] = Number(Fingerprints.Of(given.Key) + Fingerprints.Of(family.Key), row + 1);
        }
    }

    private static uint Number(ulong hash, int row) => Math.Max(1, (uint)Fingerprints.Join(hash, (ulong)row));
}
