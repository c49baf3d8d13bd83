namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>
/// Finds the cells of the record at the beginning of some bytes (RFC 4180, section 2). Strict about quotes: one that breaks the rules
/// makes it unsure where the record ends.
/// </summary>
internal ref struct CsvScan(CsvSyntax syntax, ReadOnlySpan<byte> bytes, bool isLast, List<CsvCell> cells)
{
    public const string Unclosed = "A quote is not closed.";
    public const string Behind = "Something stands behind a closing quote.";
    public const string Within = "A quote stands within a cell that is not in quotes.";

    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>How many bytes the record has with its end.</summary>
    public readonly int Length => _at;

    /// <summary>Why it is no record; else null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes through the record.</summary>
    /// <returns>Whether it is whole; false when it has a problem or more bytes are needed.</returns>
    public bool Run()
    {
        cells.Clear();
        while (true)
        {
            var isCell = _at < _bytes.Length && _bytes[_at] == syntax.Quote ? TakeQuoted() : TakePlain();
            if (!isCell)
            {
                return false;
            }
            if (_at == _bytes.Length)
            {
                return isLast;
            }
            if (_bytes[_at++] == LineFeed)
            {
                return true;
            }
        }
    }

    /// <summary>Stops before the delimiter or the line feed.</summary>
    private bool TakePlain()
    {
        var rest = _bytes[_at..];
        var length = rest.IndexOfAny(syntax.Delimiter, syntax.Quote, LineFeed);
        if (length < 0)
        {
            length = rest.Length;
        }
        else if (rest[length] == syntax.Quote)
        {
            Problem = Within;
            return false;
        }
        var endsLine = length == rest.Length || rest[length] == LineFeed;
        var cell = endsLine && length > 0 && rest[length - 1] == CarriageReturn ? length - 1 : length;
        cells.Add(new CsvCell(_at, cell, false));
        _at += length;
        return true;
    }

    private bool TakeQuoted()
    {
        var start = _at + 1;
        var (at, doubled) = (start, false);
        while (true)
        {
            var next = _bytes[at..].IndexOf(syntax.Quote);
            if (next < 0)
            {
                Problem = isLast ? Unclosed : null;
                return false;
            }
            at += next + 1;
            if (at == _bytes.Length || _bytes[at] != syntax.Quote)
            {
                break;
            }
            (at, doubled) = (at + 1, true);
        }
        cells.Add(new CsvCell(start, at - 1 - start, doubled));
        _at = at;
        return EndsCell();
    }

    private bool EndsCell()
    {
        if (_at < _bytes.Length && _bytes[_at] == CarriageReturn)
        {
            _at++;
        }
        var ends = _at == _bytes.Length || _bytes[_at] == LineFeed || (_bytes[_at] == syntax.Delimiter && _bytes[_at - 1] == syntax.Quote);
        Problem = ends ? null : Behind;
        return ends;
    }
}
