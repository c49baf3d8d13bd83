using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Turns byte offsets of one source into lines and columns. It remembers a place every so many bytes on its way, so that thousands of
/// offsets, in whatever order, do not each cost a reading of the source. Safe for use by many threads.
/// </summary>
internal sealed class SourceLocator(ReadOnlyMemory<byte> text)
{
    private const int Stride = 1024;

    private readonly Lock _growing = new();
    private readonly List<Place> _places = [new(0, 1, 1)];

    public SourceLocation Locate(int offset)
    {
        var end = Math.Min(offset, text.Length);
        var place = Advance(Before(end), end);
        return new SourceLocation(place.Line, place.Column);
    }

    /// <summary>The remembered place before an offset that is nearest to it.</summary>
    private Place Before(int offset)
    {
        lock (_growing)
        {
            while (NextOffset(_places[^1].Offset) is var next && next <= offset)
            {
                _places.Add(Advance(_places[^1], next));
            }
            var index = Math.Min(offset / Stride, _places.Count - 1);
            while (_places[index].Offset > offset)
            {
                index--;
            }
            return _places[index];
        }
    }

    /// <summary>The first offset of a character that a stride ends at or before.</summary>
    private int NextOffset(int offset)
    {
        var next = (offset / Stride + 1) * Stride;
        while (next < text.Length && (text.Span[next] & 0xC0) == 0x80)
        {
            next++;
        }
        return next;
    }

    private Place Advance(Place from, int end)
    {
        var utf8 = text.Span;
        var (offset, line, column) = from;
        while (utf8[offset..end].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
        {
            offset += length + 1;
            // "\r\n" ends one line; it is counted at its "\n".
            var isHalf = utf8[offset - 1] == '\r' && offset < utf8.Length && utf8[offset] == '\n';
            (line, column) = isHalf ? (line, column + length + 1) : (line + 1, 1);
        }
        return new Place(end, line, column + Encoding.UTF8.GetCharCount(utf8[offset..end]));
    }

    private readonly record struct Place(int Offset, int Line, int Column);
}
