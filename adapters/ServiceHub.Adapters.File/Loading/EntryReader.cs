using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>Makes stored records of a file's, trying the mapping at once so that what cannot be read is told when it arrives.</summary>
internal sealed class EntryReader(IFileFormat format, RecordMapper<FileRow> mapper) : IDisposable
{
    private readonly IValueConverter _nationalId = ConverterCatalogue.NationalId;
    private readonly FilePayload _payload = new(format.Fields);

    /// <summary>
    /// The record, and why it is rejected if it is. A rejected one whose subject is sure yields an empty record, so that the hub does
    /// not say of that person that the agency knows nobody.
    /// </summary>
    public (FileRecord? Record, string? Rejection) Read(FileEntry entry)
    {
        var subject = entry.Row.Texts?[format.Subject] is { } text && _nationalId.Convert(text) is NationalId id ? id : (NationalId?)null;
        if (subject is null)
        {
            return (null, entry.Rejection ?? $"The field {format.Fields.All[format.Subject]} is not a national ID.");
        }
        var rejection = entry.Rejection ?? mapper.Map(entry.Row, null).Failure?.Detail;
        var payload = rejection is null ? _payload.Write(entry.Row) : [];
        return (new FileRecord(subject.Value, payload), rejection);
    }

    public void Dispose() => _payload.Dispose();
}
