namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>
/// Reads a file line by line in memory that does not grow with the file. A line ends with LF or CR LF; the last may end with the
/// file. A byte order mark of UTF-8 before the first is read over.
/// </summary>
internal sealed class LineReader(Stream stream, int longestLine)
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly byte[] _buffer = new byte[Math.Max(64 * 1024, longestLine * 2)];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The current line's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end, valid until the next is read; only its last part when it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the current line is longer than any line should be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        IsTooLong = false;
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf(LineFeed);
            if (length >= 0)
            {
                Take(length, 1);
                return true;
            }
            if (_ended && _end == _start && !IsTooLong)
            {
                return false;
            }
            if (_ended)
            {
                Take(_end - _start, 0);
                return true;
            }
            if (_end - _start > longestLine + FieldText.Mark.Length + 1)
            {
                (_start, _end, IsTooLong) = (0, 0, true);
            }
            await FillAsync(cancellation);
        }
    }

    private void Take(int length, int endLength)
    {
        var line = _buffer.AsMemory(_start, length);
        Line = line.Length > 0 && line.Span[^1] == CarriageReturn ? line[..^1] : line;
        if (Number++ == 0 && Line.Span.StartsWith(FieldText.Mark))
        {
            Line = Line[FieldText.Mark.Length..];
        }
        IsTooLong |= Line.Length > longestLine;
        _start += length + endLength;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        _ended = read == 0;
    }
}
