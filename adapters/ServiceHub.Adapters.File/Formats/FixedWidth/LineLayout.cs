using System.Text;

namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>One kind of line: a marker, then fields of fixed lengths in bytes.</summary>
internal sealed class LineLayout
{
    private readonly byte[] _marker;
    private readonly Range[] _ranges;
    private readonly Encoding _encoding;

    public LineLayout(string marker, IReadOnlyList<KeyValuePair<string, int>> fields, Encoding encoding)
    {
        (_marker, _encoding) = (Encoding.ASCII.GetBytes(marker), encoding);
        Fields = new FieldNames(fields.Select(field => field.Key));
        _ranges = new Range[fields.Count];
        Length = _marker.Length;
        for (var i = 0; i < _ranges.Length; i++)
        {
            _ranges[i] = Length..(Length += fields[i].Value);
        }
    }

    /// <summary>How many bytes a line has, without its end.</summary>
    public int Length { get; }

    public FieldNames Fields { get; }

    public bool HasMarker(ReadOnlySpan<byte> line) => line.StartsWith(_marker);

    public bool Fits(ReadOnlySpan<byte> line) => line.Length == Length && HasMarker(line);

    /// <summary>One field without its padding, or null when its bytes are missing or are no text in the encoding.</summary>
    public string? ReadField(ReadOnlySpan<byte> line, int index)
    {
        if (line.Length < _ranges[index].End.Value)
        {
            return null;
        }
        return FieldText.Decode(_encoding, line[_ranges[index]]) is { } text && FieldText.IsText(text, mayBreak: false) ? text : null;
    }

    /// <summary>One field by its name.</summary>
    public string? ReadField(ReadOnlySpan<byte> line, string name) => ReadField(line, Fields.IndexOf(name)!.Value);
}
