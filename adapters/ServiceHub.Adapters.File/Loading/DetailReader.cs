using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.File.Layout;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>Reads a detail line into a record, trying its mapping at once so that what cannot be read is told when it arrives.</summary>
internal sealed class DetailReader(FileDropOptions options, RecordMapper<FileRow> mapper)
{
    private readonly IValueConverter _nationalId = ConverterCatalogue.NationalId;

    /// <summary>
    /// The record, and why the line is rejected if it is. A rejected line whose subject is sure yields an empty record, so that
    /// the hub does not say of that person that the agency knows nobody.
    /// </summary>
    public (FileRecord? Record, string? Rejection) Read(ReadOnlySpan<byte> line, bool isTooLong)
    {
        var layout = options.Detail;
        if (isTooLong || !layout.HasMarker(line))
        {
            return (null, isTooLong ? TooLong : "The line does not begin as a detail line does.");
        }
        var subject = ReadSubject(line);
        var (row, rejection) = ReadRow(line);
        if (subject is null)
        {
            return (null, rejection ?? $"The field {layout.Names[options.Subject]} is not a national ID.");
        }
        rejection ??= mapper.Map(row, null).Failure?.Detail;
        var payload = rejection is null ? FilePayload.Write(layout, row) : [];
        return (new FileRecord(subject.Value, payload), rejection);
    }

    private string TooLong => $"The line has more than {options.Detail.Length} bytes.";

    private NationalId? ReadSubject(ReadOnlySpan<byte> line) =>
        options.Detail.ReadField(line, options.Subject) is { } text && _nationalId.Convert(text) is NationalId id ? id : null;

    private (FileRow Row, string? Rejection) ReadRow(ReadOnlySpan<byte> line)
    {
        var layout = options.Detail;
        if (line.Length != layout.Length)
        {
            return (default, $"The line has {line.Length} bytes instead of {layout.Length}.");
        }
        var texts = new string?[layout.Names.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = layout.ReadField(line, i);
            if (texts[i] is null)
            {
                return (default, $"The field {layout.Names[i]} holds bytes that are no text in the agreed encoding.");
            }
        }
        return (new FileRow(texts), null);
    }
}
