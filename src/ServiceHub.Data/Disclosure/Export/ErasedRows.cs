using System.Text.Json;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>Of which rows the log itself tells that they were emptied.</summary>
internal sealed class ErasedRows
{
    private readonly List<(long From, long To)> _ranges = [];

    /// <param name="body">An entry of the kind ERASURE: <c>rows</c> holds pairs of a first and a last number.</param>
    public void Add(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        using var json = JsonDocument.ParseValue(ref reader);
        foreach (var range in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            _ranges.Add((range[0].GetInt64(), range[1].GetInt64()));
        }
    }

    public bool Contains(long row) => _ranges.Exists(range => range.From <= row && row <= range.To);
}
