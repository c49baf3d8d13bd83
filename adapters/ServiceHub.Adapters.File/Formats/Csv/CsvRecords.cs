using System.Text;

namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>
/// Reads a CSV file record by record in memory that does not grow with the file. Where a quote is broken, only the line on which the
/// record begins is given up and reading goes on with the next: neither an open quote nor one that a later line closes takes other
/// people's records along, which is why no library of CSV is used here.
/// </summary>
internal sealed class CsvRecords(Stream stream, CsvSyntax syntax, Encoding encoding, int longestRecord = CsvRecords.LongestRecord)
{
    public const int LongestRecord = 64 * 1024;

    private const byte LineFeed = (byte)'\n';

    private readonly byte[] _buffer = new byte[4 * longestRecord];
    private readonly List<CsvCell> _cells = [];
    private int _start;
    private int _end;
    private int _record;
    private bool _ended;
    private bool _marked;
    private long _nextLine = 1;

    /// <summary>The line on which the current record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why the current record cannot be read; else null. The cells before the break are there.</summary>
    public string? Problem { get; private set; }

    /// <summary>How many cells the current record has.</summary>
    public int Cells => _cells.Count;

    /// <summary>Whether the current record is an empty line.</summary>
    public bool IsBlank => Problem is null && _cells is [{ Start: 0, Length: 0 }];

    /// <summary>The text of a cell; null when its bytes are none in the encoding.</summary>
    public string? Read(int cell)
    {
        var (start, length, doubled) = _cells[cell];
        var bytes = _buffer.AsSpan(_record + start, length);
        if (!doubled)
        {
            return FieldText.Decode(encoding, bytes);
        }
        var quote = ((char)syntax.Quote).ToString();
        return FieldText.Decode(encoding, bytes)?.Replace(quote + quote, quote, StringComparison.Ordinal);
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        Line = _nextLine;
        while (true)
        {
            if (_end > _start && TryTake())
            {
                return true;
            }
            if (_ended)
            {
                return false;
            }
            await FillAsync(cancellation);
            if (_end - _start >= longestRecord && !HasLine())
            {
                return await SkipLineAsync(cancellation);
            }
        }
    }

    private bool HasLine() => _buffer.AsSpan(_start, _end - _start).Contains(LineFeed);

    private bool TryTake()
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        var scan = new CsvScan(syntax, bytes, _ended, _cells);
        var isWhole = scan.Run();
        if (isWhole && scan.Length <= longestRecord)
        {
            Take(scan.Length, null);
            return true;
        }
        var problem = scan.Problem ?? (isWhole || bytes.Length >= longestRecord ? TooLong : null);
        var line = bytes.IndexOf(LineFeed) + 1;
        if (problem is null || (line == 0 && !_ended))
        {
            return false;
        }
        Take(line == 0 ? bytes.Length : line, problem);
        return true;
    }

    private string TooLong => $"The record has more than {longestRecord} bytes, or a quote in it is not closed.";

    private void Take(int length, string? problem)
    {
        (_record, Problem) = (_start, problem);
        _nextLine += _buffer.AsSpan(_start, length).Count(LineFeed);
        _start += length;
    }

    /// <summary>Reads over a line that is longer than any record may be.</summary>
    private async ValueTask<bool> SkipLineAsync(CancellationToken cancellation)
    {
        _cells.Clear();
        while (!_ended && !HasLine())
        {
            _start = _end;
            await FillAsync(cancellation);
        }
        var end = _buffer.AsSpan(_start, _end - _start).IndexOf(LineFeed);
        Take(end < 0 ? _end - _start : end + 1, TooLong);
        return true;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
        var read = await stream.ReadAtLeastAsync(_buffer.AsMemory(_end), FieldText.Mark.Length, throwOnEndOfStream: false, cancellation);
        _end += read;
        _ended = read < FieldText.Mark.Length;
        if (!_marked && _buffer.AsSpan(0, _end).StartsWith(FieldText.Mark))
        {
            _start = FieldText.Mark.Length;
        }
        _marked = true;
    }
}
