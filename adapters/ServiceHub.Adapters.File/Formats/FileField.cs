using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File.Formats;

/// <summary>A field of a file's record.</summary>
internal sealed class FileField(int index) : IValuePath<FileRow>
{
    public const string Form = "the name of one of the record's fields";

    public bool TryRead(FileRow row, out string? text)
    {
        text = row.Texts[index];
        return text is not null;
    }
}
