namespace ServiceHub.Adapters.File.Formats;

/// <summary>The texts of a record in the order of its fields; null where one could not be read, or was loaded under a layout without it.</summary>
internal readonly record struct FileRow(string?[] Texts);
