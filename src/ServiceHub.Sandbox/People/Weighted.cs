namespace ServiceHub.Sandbox.People;

/// <summary>Things that are drawn by their weights.</summary>
internal sealed class Weighted<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly int[] _ends;

    public Weighted(IReadOnlyList<T> items, Func<T, int> weight)
    {
        _items = items;
        _ends = new int[items.Count];
        var end = 0;
        for (var i = 0; i < items.Count; i++)
        {
            _ends[i] = end += weight(items[i]);
        }
    }

    public T Draw(Chance chance)
    {
        var place = Array.BinarySearch(_ends, chance.Below(_ends[^1]) + 1);
        return _items[place < 0 ? ~place : place];
    }
}
