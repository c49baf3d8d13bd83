namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>Where a cell stands in its record, without its quotes.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="HasDoubledQuotes">Whether quotes stand doubled in it.</param>
internal readonly record struct CsvCell(int Start, int Length, bool HasDoubledQuotes);
