using System.Text;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>CSV (RFC 4180): a row of column names, the records, and a trailer if there is one. Columns are found by name, in any order.</summary>
internal sealed record CsvFormat(FieldNames Fields, int Subject, Encoding Encoding, CsvSyntax Syntax, CsvTrailer? Trailer) : IFileFormat
{
    public bool StatesItsEnd => Trailer is not null;

    public static CsvFormat? Read(AdapterPlan plan, Encoding? encoding, ICollection<StatementPlace> places)
    {
        var section = plan.Options;
        var delimiter = section.Has("delimiter") ? section.Parse<byte?>("delimiter", TrySign, "one sign such as ; or |, or the word tab") : (byte)',';
        var quote = section.Has("quote") ? section.Parse<byte?>("quote", TrySign, "one sign such as '") : (byte)'"';
        var fields = ReadColumns(section);
        var subject = fields.All.Count == 0 ? null : fields.Read(section, "subject");
        var trailer = section.OptionalSection("trailer") is { } last ? CsvTrailer.Read(last, new StatementReader(plan, fields)) : null;
        if (trailer is not null)
        {
            places.Add(trailer.Place);
        }
        return subject is null || encoding is null || delimiter is null || quote is null
            ? null
            : new CsvFormat(fields, subject.Value, encoding, new CsvSyntax(delimiter.Value, quote.Value), trailer);
    }

    public FileEnd EndOf(ReadOnlySpan<byte> tail) => Trailer?.EndOf(tail, Syntax, Encoding) ?? FileEnd.Likely;

    public IFileReader Open(Stream stream) => new CsvReader(this, new CsvRecords(stream, Syntax, Encoding));

    private static FieldNames ReadColumns(ManifestSection section)
    {
        var names = section.Texts("columns");
        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            section.Report("columns", "There are no columns, or one of them twice.", "Write all columns of the file by their names, such as [\"pid\", \"status\"].");
        }
        return new FieldNames(names.Distinct(StringComparer.Ordinal));
    }

    private static bool TrySign(string text, out byte? sign)
    {
        sign = text == "tab" ? (byte)'\t' : (byte)text[0];
        return text == "tab" || (text.Length == 1 && char.IsAscii(text[0]) && !char.IsAsciiLetterOrDigit(text[0]) && !char.IsControl(text[0]));
    }
}
