using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Layout;

/// <summary>The last line, which says how many lines of detail the file has.</summary>
internal sealed record TrailerLayout(LineLayout Line, int Count)
{
    public static TrailerLayout? Read(AdapterPlan plan, Encoding? encoding)
    {
        var section = plan.Options.Section("trailer");
        var line = LayoutReader.Read(section, encoding);
        var count = LayoutReader.ReadFieldName(section, "count", line);
        return line is null || count is null ? null : new TrailerLayout(line, count.Value);
    }

    /// <summary>The count, or null when the line holds none.</summary>
    public long? ReadCount(ReadOnlySpan<byte> line) =>
        long.TryParse(Line.ReadField(line, Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
