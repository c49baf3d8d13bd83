using ServiceHub.Adapters.File.Statements;

namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>Reads a CSV file.</summary>
internal sealed class CsvReader(CsvFormat format, CsvRecords records) : IFileReader
{
    /// <summary>Of each cell of a row, which field it is.</summary>
    private int[]? _columns;
    private bool _ended;

    public FileStatement Statement { get; } = new();

    public string? Refusal { get; private set; }

    public FileEntry Entry { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        while (Refusal is null && await records.ReadAsync(cancellation))
        {
            if (records.IsBlank)
            {
                continue;
            }
            if (_columns is null)
            {
                ReadHeader();
            }
            else if (_ended)
            {
                Refusal = $"Line {records.Line} follows the trailer.";
            }
            else if (format.Trailer is { } trailer && trailer.Begins(records))
            {
                Refusal = trailer.Take(records, Statement);
                _ended = true;
            }
            else
            {
                Entry = ReadRow(_columns);
                return true;
            }
        }
        Refusal ??= _columns is null ? CsvColumns.NoHeader : format.Trailer is not null && !_ended ? "The file has no trailer." : null;
        return false;
    }

    public void Dispose()
    {
        // The stream belongs to who gave it.
    }

    private void ReadHeader()
    {
        var names = records.Problem is null ? Enumerable.Range(0, records.Cells).Select(records.Read).ToList() : [];
        (_columns, Refusal) = CsvColumns.Match(format.Fields, names);
    }

    private FileEntry ReadRow(int[] columns)
    {
        var texts = new string?[columns.Length];
        var rejection = records.Problem ?? (records.Cells == columns.Length ? null : $"The record has {records.Cells} cells instead of {columns.Length}.");
        // In a row of another length nobody knows which cell is missing; before a broken quote all stand where they should.
        var sure = records.Problem is null && rejection is not null ? 0 : Math.Min(records.Cells, columns.Length);
        for (var cell = 0; cell < sure; cell++)
        {
            var field = columns[cell];
            texts[field] = records.Read(cell);
            rejection ??= texts[field] is null ? $"The field {format.Fields.All[field]} holds bytes that are no text in the agreed encoding." : null;
        }
        return new FileEntry(records.Line, new FileRow(texts), rejection);
    }
}
