using System.Text;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>The last row: its first cell is the marker, and what the file says of itself follows.</summary>
internal sealed record CsvTrailer(string Marker, FieldNames Fields, StatementPlace Place)
{
    public static CsvTrailer? Read(ManifestSection section, StatementReader statements)
    {
        var marker = section.Text("marker");
        var fields = new FieldNames(section.Texts("fields").Distinct());
        var place = statements.Read(section, "trailer", fields);
        return marker is null || place is null ? null : new CsvTrailer(marker, fields, place);
    }

    public bool Begins(CsvRecords records) => records.Problem is null && records.Cells > 0 && records.Read(0) == Marker;

    /// <summary>Takes what the row says into the statement; empty cells behind it fill it up to the other rows' count.</summary>
    /// <returns>Why the file must be refused; else null.</returns>
    public string? Take(CsvRecords row, FileStatement statement)
    {
        var rest = Enumerable.Range(0, row.Cells).Skip(1 + Fields.All.Count);
        return row.Cells < 1 + Fields.All.Count || rest.Any(cell => row.Read(cell) is not "")
            ? $"The trailer has not the {Fields.All.Count} cells behind its marker that were agreed."
            : Place.Take(name => row.Read(1 + Fields.IndexOf(name)!.Value), statement);
    }

    /// <summary>How a file ends whose last bytes these are.</summary>
    public FileEnd EndOf(ReadOnlySpan<byte> tail, CsvSyntax syntax, Encoding encoding)
    {
        var lines = tail.TrimEnd("\r\n"u8);
        var last = lines[(lines.LastIndexOf((byte)'\n') + 1)..];
        var cells = new List<CsvCell>();
        if (!new CsvScan(syntax, last, isLast: true, cells).Run() || FieldText.Decode(encoding, last.Slice(cells[0].Start, cells[0].Length)) != Marker)
        {
            return FileEnd.Missing;
        }
        // Without a line end, the last number may be cut off.
        return tail.EndsWith("\n"u8) ? FileEnd.Sure : FileEnd.Likely;
    }
}
