namespace ServiceHub.Adapters.File.Formats.Csv;

/// <summary>The signs of a CSV file; single bytes in every encoding that is read, none of which uses them within a letter.</summary>
internal readonly record struct CsvSyntax(byte Delimiter, byte Quote);
