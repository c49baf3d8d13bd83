using System.Text;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Layout;

/// <summary>The first line: what must stand in it, and as of when the file is true.</summary>
internal sealed record HeaderLayout(
    LineLayout Line, IReadOnlyDictionary<int, string> Expected, int AsOf, IValueConverter AsOfConverter, TimeSpan UtcOffset)
{
    public static HeaderLayout? Read(AdapterPlan plan, Encoding? encoding)
    {
        var section = plan.Options.Section("header");
        var line = LayoutReader.Read(section, encoding);
        var expected = ReadExpected(section?.OptionalSection("expect"), line);
        var asOf = section?.Section("asOf");
        var field = LayoutReader.ReadFieldName(asOf, "from", line);
        var converter = asOf is null ? null : ConverterCatalogue.Read(asOf);
        if (converter is not null && converter.Type != typeof(DateOnly))
        {
            asOf!.Report("convert", "This does not yield a whole date.", "Write date or buddhist-date.");
        }
        if (plan.Manifest.UtcOffset is null && !plan.Operation.Has("utcOffset"))
        {
            plan.Operation.Report("utcOffset", "The header's date has no time zone.", "Write the agency's offset from UTC, such as +07:00.");
        }
        return line is null || expected is null || field is null || converter is null || plan.Manifest.UtcOffset is not { } offset
            ? null
            : new HeaderLayout(line, expected, field.Value, converter, offset);
    }

    /// <summary>The time that the header states, or null when the line is not the header that the manifest describes.</summary>
    public DateTimeOffset? ReadAsOf(ReadOnlySpan<byte> line)
    {
        if (!Line.Fits(line))
        {
            return null;
        }
        foreach (var (index, text) in Expected)
        {
            if (Line.ReadField(line, index) != text)
            {
                return null;
            }
        }
        return Line.ReadField(line, AsOf) is { Length: > 0 } stated && AsOfConverter.Convert(stated) is DateOnly date
            ? new DateTimeOffset(date, TimeOnly.MinValue, UtcOffset)
            : null;
    }

    private static Dictionary<int, string>? ReadExpected(ManifestSection? section, LineLayout? line)
    {
        var expected = new Dictionary<int, string>();
        foreach (var name in section?.Keys ?? [])
        {
            var text = section!.Text(name);
            if (text is null || line is null)
            {
                return null;
            }
            if (line.IndexOf(name) is not { } index)
            {
                section.Report(name, "There is no such field in this line.", $"Write one of: {string.Join(", ", line.Names)}.");
                return null;
            }
            expected.Add(index, text);
        }
        return expected;
    }
}
