using System.Text;

namespace ServiceHub.GraphQL.Language;

/// <summary>
/// Turns byte offsets of one source into lines and columns. It goes on counting from the last offset when the next lies behind it, so
/// that a document with thousands of errors is not read from its beginning for each.
/// </summary>
internal sealed class SourceLocator(SourceText source)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public SourceLocation Locate(int offset)
    {
        if (offset < _offset)
        {
            (_offset, _line, _column) = (0, 1, 1);
        }
        var utf8 = source.Utf8.Span;
        var end = Math.Min(offset, utf8.Length);
        while (utf8[_offset..end].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
        {
            _offset += length + 1;
            // "\r\n" ends one line; it is counted at its "\n".
            var isHalf = utf8[_offset - 1] == '\r' && _offset < utf8.Length && utf8[_offset] == '\n';
            (_line, _column) = isHalf ? (_line, _column + length + 1) : (_line + 1, 1);
        }
        _column += Encoding.UTF8.GetCharCount(utf8[_offset..end]);
        _offset = end;
        return new SourceLocation(_line, _column);
    }
}
