using ServiceHub.Adapters.File.Formats;

namespace ServiceHub.Adapters.File.Statements;

/// <summary>Sums what the file states totals of, over all records, rejected ones too: the agency counted them.</summary>
internal sealed class RunningTotals(IReadOnlyList<Total> totals)
{
    private readonly decimal[] _sums = new decimal[totals.Count];
    private readonly long[] _unread = new long[totals.Count];

    public void Add(FileRow row)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            if (row.Texts is { } texts && texts[totals[i].Field] is { } text && Total.TryRead(text, out var figure))
            {
                _sums[i] += figure;
            }
            else
            {
                _unread[i]++;
            }
        }
    }

    /// <summary>The first total that does not fit, as a refusal; null when all do.</summary>
    public string? Check(FileStatement statement)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            var (total, sum) = (totals[i], _sums[i]);
            // Where a record's figure could not be read, a difference proves nothing; the record itself was rejected.
            if (_unread[i] == 0 && statement.Totals.Any(stated => stated.Total == total && !total.Fits(sum, stated.Value)))
            {
                return $"The total {total.Name} is not the sum of its field over the file's records.";
            }
        }
        return null;
    }

    /// <summary>The totals that could not be compared, since records hold no figure there; null when all were.</summary>
    public string? Uncompared()
    {
        var names = totals.Where((_, index) => _unread[index] > 0).Select(total => total.Name).ToList();
        return names.Count == 0 ? null : $"Not compared, since records hold no figure there: {string.Join(", ", names)}.";
    }
}
