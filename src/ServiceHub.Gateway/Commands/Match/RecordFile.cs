using ServiceHub.Matching.Columns;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>A file of records with a line of headers.</summary>
internal sealed class RecordFile
{
    // By so many rows columns are guessed; a file may be too large to be held.
    private const int Beginning = 2000;
    private readonly FileInfo _file;

    private RecordFile(FileInfo file, ColumnTable table) => (_file, Table) = (file, table);

    public string Name => _file.Name;

    /// <summary>The headers and the first rows.</summary>
    public ColumnTable Table { get; }

    public static RecordFile Open(FileInfo file)
    {
        using var rows = Read(file).GetEnumerator();
        if (!rows.MoveNext())
        {
            throw new CommandException($"{file.FullName} is empty; its first line must be headers.");
        }
        var headers = rows.Current;
        if (headers.Distinct(StringComparer.OrdinalIgnoreCase).Count() < headers.Length)
        {
            throw new CommandException($"{file.FullName}: two columns have one header. Each needs a name of its own.");
        }
        List<IReadOnlyList<string>> beginning = [];
        while (beginning.Count < Beginning && rows.MoveNext())
        {
            beginning.Add(rows.Current);
        }
        return new RecordFile(file, new ColumnTable(headers, beginning));
    }

    /// <summary>The rows below the headers, one at a time.</summary>
    public IEnumerable<string[]> Rows() => Read(_file).Skip(1);

    private static IEnumerable<string[]> Read(FileInfo file)
    {
        int? width = null;
        foreach (var (line, cells) in CsvRows.Read(file, CsvRows.Utf8))
        {
            width ??= cells.Length;
            if (cells.Length != width)
            {
                throw new CommandException($"{file.FullName}, line {line}: {cells.Length} columns where there should be {width}. A value with a separator in it needs quotation marks.");
            }
            yield return cells;
        }
    }
}
