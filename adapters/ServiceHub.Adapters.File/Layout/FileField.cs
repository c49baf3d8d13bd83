using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File.Layout;

/// <summary>A field of the detail line.</summary>
internal sealed class FileField(int index) : IValuePath<FileRow>
{
    public const string Form = "the name of one of the detail line's fields";

    public bool TryRead(FileRow row, out string? text)
    {
        text = row.Texts[index];
        return text is not null;
    }
}
