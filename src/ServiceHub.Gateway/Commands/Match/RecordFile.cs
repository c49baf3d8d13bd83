using System.Text;
using CsvHelper;
using ServiceHub.Matching.Columns;

namespace ServiceHub.Gateway.Commands.Match;

/// <summary>A file of records with a line of headers: comma, semicolon, tab or bar between, in UTF-8.</summary>
internal sealed class RecordFile
{
    // By so many rows columns are guessed; a file may be too large to be held.
    private const int Beginning = 2000;

    private static readonly CsvReaderOptions _format = new()
    {
        HasHeader = false,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MaxRecordSize = 1 << 20,
        IncludeValuesInExceptions = false,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    private readonly FileInfo _file;

    private RecordFile(FileInfo file, ColumnTable table) => (_file, Table) = (file, table);

    public string Name => _file.Name;

    /// <summary>The headers and the first rows.</summary>
    public ColumnTable Table { get; }

    public static RecordFile Open(FileInfo file)
    {
        using var rows = Parse(file).GetEnumerator();
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
    public IEnumerable<string[]> Rows() => Parse(_file).Skip(1);

    private static IEnumerable<string[]> Parse(FileInfo file)
    {
        using var text = OpenText(file);
        using var csv = CsvReader.Create(text, _format, leaveOpen: true);
        while (Read(csv, file))
        {
            var row = new string[csv.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = csv.GetString(column);
            }
            yield return row;
        }
    }

    private static bool Read(CsvReader csv, FileInfo file)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException($"{file.FullName}, after line {csv.LineNumber}: this is not UTF-8. Save the file as UTF-8.");
        }
        catch (CsvFormatException error)
        {
            throw new CommandException($"{file.FullName}, line {error.LineNumber}: {error.Message} A value with a separator in it needs quotation marks.");
        }
    }

    private static StreamReader OpenText(FileInfo file)
    {
        try
        {
            return new StreamReader(file.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
