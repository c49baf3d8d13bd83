using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Blocking;

/// <summary>The records that share a rare combination of keys of some kinds, of which no part is rare by itself.</summary>
internal sealed class Block
{
    private readonly int[] _kinds;
    private readonly Block[] _parents;
    private readonly uint[] _keys;
    private readonly int[] _records;
    private readonly HashSet<uint> _common = [];

    public Block(int[] kinds, Block[] parents, KeyTable table, int limit)
    {
        (_kinds, _parents) = (kinds, parents);
        var keys = new uint[table.Records];
        var records = new int[table.Records];
        var count = 0;
        for (var record = 0; record < table.Records; record++)
        {
            if (Key(table, record) is var key and not KeyTable.None && AreCommon(table, record))
            {
                (keys[count], records[count++]) = (key, record);
            }
        }
        Array.Sort(keys, records, 0, count);
        var kept = 0;
        for (int at = 0, end; at < count; at = end)
        {
            for (end = at + 1; end < count && keys[end] == keys[at];)
            {
                end++;
            }
            if (end - at > limit)
            {
                _common.Add(keys[at]);
                continue;
            }
            for (var one = at; one < end; one++)
            {
                (keys[kept], records[kept++]) = (keys[one], records[one]);
            }
        }
        (_keys, _records) = (keys[..kept], records[..kept]);
    }

    public string Name => NameOf(_kinds);

    public bool HasRows => _keys.Length > 0;

    public bool HasCommon => _common.Count > 0;

    public static string NameOf(IEnumerable<int> kinds) => string.Join(' ', kinds);

    public void Find(KeyTable table, int record, List<int> found)
    {
        var key = Key(table, record);
        if (key == KeyTable.None || !AreCommon(table, record))
        {
            return;
        }
        var at = Array.BinarySearch(_keys, key);
        if (at < 0)
        {
            return;
        }
        while (at > 0 && _keys[at - 1] == key)
        {
            at--;
        }
        for (; at < _keys.Length && _keys[at] == key; at++)
        {
            found.Add(_records[at]);
        }
    }

    private bool AreCommon(KeyTable table, int record)
    {
        foreach (var parent in _parents)
        {
            if (!parent._common.Contains(parent.Key(table, record)))
            {
                return false;
            }
        }
        return true;
    }

    private uint Key(KeyTable table, int record)
    {
        var joined = 0UL;
        foreach (var kind in _kinds)
        {
            var key = table.Of(kind, record);
            if (key == KeyTable.None)
            {
                return KeyTable.None;
            }
            joined = Fingerprints.Join(joined, key);
        }
        return Math.Max(1, (uint)joined);
    }
}
