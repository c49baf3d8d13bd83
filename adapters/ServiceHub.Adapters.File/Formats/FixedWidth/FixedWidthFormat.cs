using System.Text;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>Lines of fixed lengths: a header if there is one, the details, a trailer if there is one.</summary>
internal sealed record FixedWidthFormat(StatementLine? Header, LineLayout Detail, int Subject, StatementLine? Trailer) : IFileFormat
{
    public FieldNames Fields => Detail.Fields;

    public bool StatesItsEnd => Trailer is not null;

    /// <summary>The longest line that a file of this format can have.</summary>
    public int LongestLine => Math.Max(Detail.Length, Math.Max(Header?.Line.Length ?? 0, Trailer?.Line.Length ?? 0));

    public static FixedWidthFormat? Read(AdapterPlan plan, Encoding? encoding, ICollection<StatementPlace> places)
    {
        var section = plan.Options;
        var detailSection = section.Section("detail");
        var detail = LayoutReader.Read(detailSection, encoding);
        // Without a layout, which has its own report, the key is read so that it is known.
        var subject = detail is null ? (detailSection?.Text("subject") is null ? null : 0) : detail.Fields.Read(detailSection, "subject");
        var statements = new StatementReader(plan, detail?.Fields);
        var header = section.OptionalSection("header") is { } first ? StatementLine.Read(first, "header", encoding, statements) : null;
        var trailer = section.OptionalSection("trailer") is { } last ? StatementLine.Read(last, "trailer", encoding, statements) : null;
        foreach (var line in (StatementLine?[])[header, trailer])
        {
            if (line is not null)
            {
                places.Add(line.Place);
            }
        }
        return detail is null || subject is null ? null : new FixedWidthFormat(header, detail, subject.Value, trailer);
    }

    public FileEnd EndOf(ReadOnlySpan<byte> tail)
    {
        if (Trailer is null)
        {
            return FileEnd.Likely;
        }
        var lines = tail.EndsWith("\r\n"u8) ? tail[..^2] : tail.EndsWith("\n"u8) ? tail[..^1] : tail;
        return Trailer.Line.Fits(lines[(lines.LastIndexOf((byte)'\n') + 1)..]) ? FileEnd.Sure : FileEnd.Missing;
    }

    public IFileReader Open(Stream stream) => new FixedWidthReader(this, stream);
}
