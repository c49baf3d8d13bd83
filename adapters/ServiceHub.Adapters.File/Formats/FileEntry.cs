namespace ServiceHub.Adapters.File.Formats;

/// <summary>One record of a file as it was found.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Row">Its texts; those that could be read when it is rejected.</param>
/// <param name="Rejection">Why the record cannot be read, without what it holds; else null.</param>
internal readonly record struct FileEntry(long Line, FileRow Row, string? Rejection = null);
