using System.Globalization;
using System.Text;

namespace ServiceHub.Adapters.File.Layout;

/// <summary>One kind of line: a marker, then fields of fixed lengths in bytes.</summary>
internal sealed class LineLayout
{
    private readonly byte[] _marker;
    private readonly Range[] _ranges;
    private readonly Encoding _encoding;
    private readonly Dictionary<string, int> _indexes;

    public LineLayout(string marker, IReadOnlyList<KeyValuePair<string, int>> fields, Encoding encoding)
    {
        (_marker, _encoding) = (Encoding.ASCII.GetBytes(marker), encoding);
        Names = [.. fields.Select(field => field.Key)];
        _indexes = Names.Select((name, index) => (name, index)).ToDictionary(field => field.name, field => field.index);
        _ranges = new Range[fields.Count];
        Length = _marker.Length;
        for (var i = 0; i < _ranges.Length; i++)
        {
            _ranges[i] = Length..(Length += fields[i].Value);
        }
    }

    /// <summary>How many bytes a line has, without its end.</summary>
    public int Length { get; }

    public IReadOnlyList<string> Names { get; }

    public int? IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : null;

    public bool HasMarker(ReadOnlySpan<byte> line) => line.StartsWith(_marker);

    public bool Fits(ReadOnlySpan<byte> line) => line.Length == Length && HasMarker(line);

    /// <summary>One field without its padding, or null when its bytes are missing or are no text in the encoding.</summary>
    public string? ReadField(ReadOnlySpan<byte> line, int index)
    {
        if (line.Length < _ranges[index].End.Value)
        {
            return null;
        }
        try
        {
            var text = _encoding.GetString(line[_ranges[index]]);
            return text.Any(IsNoText) ? null : text.Trim();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Code pages map bytes without a character to control or private ones.</summary>
    private static bool IsNoText(char sign) => char.GetUnicodeCategory(sign)
        is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
