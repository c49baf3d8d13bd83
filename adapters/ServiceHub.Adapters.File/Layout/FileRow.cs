namespace ServiceHub.Adapters.File.Layout;

/// <summary>The texts of a detail line by the layout's order; null where a line loaded under another layout has no such field.</summary>
internal readonly record struct FileRow(string?[] Texts);
