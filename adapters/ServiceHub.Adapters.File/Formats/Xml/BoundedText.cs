using System.Text;

namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>
/// A file's text, of which no piece may be longer than a bound: a text, an attribute or a comment that never ends would else lie in
/// memory whole before anybody sees it.
/// </summary>
internal sealed class BoundedText(Stream stream, Encoding encoding, int most) : TextReader
{
    private readonly StreamReader _text = new(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
    private int _taken;

    /// <summary>A new piece begins.</summary>
    public void Begin() => _taken = 0;

    public override int Peek() => _text.Peek();

    public override int Read()
    {
        Count(1);
        return _text.Read();
    }

    public override int Read(char[] buffer, int index, int count) => Count(_text.Read(buffer, index, count));

    public override async Task<int> ReadAsync(char[] buffer, int index, int count) => Count(await _text.ReadAsync(buffer.AsMemory(index, count)));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _taken += read;
        return _taken <= most ? read : throw new XmlTooLongException();
    }
}
