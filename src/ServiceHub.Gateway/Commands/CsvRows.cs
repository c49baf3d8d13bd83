using System.Text;
using CsvHelper;

namespace ServiceHub.Gateway.Commands;

/// <summary>Reads a file of comma-separated values, row by row: semicolons, tabs and bars separate as well.</summary>
internal static class CsvRows
{
    private static readonly CsvReaderOptions Format = new()
    {
        HasHeader = false,
        TrimWhitespace = true,
        TrimInsideQuotes = true,
        MaxRecordSize = 1 << 20,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    /// <summary>UTF-8 that is not taken on trust.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's rows, the headers among them, each with the line on which it ends.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is none of that kind; thrown when the place is reached.</exception>
    public static IEnumerable<(long Line, string[] Cells)> Read(FileInfo file, Encoding encoding)
    {
        using var text = Open(file, encoding);
        using var csv = CsvReader.Create(text, Format, leaveOpen: true);
        while (Read(csv, file))
        {
            var cells = new string[csv.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = csv.GetString(column);
            }
            yield return (csv.LineNumber, cells);
        }
    }

    private static bool Read(CsvReader csv, FileInfo file)
    {
        try
        {
            return csv.Read();
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException($"{file.FullName}, after line {csv.LineNumber}: this is not UTF-8. Save the file as UTF-8.");
        }
        catch (CsvFormatException error)
        {
            throw new CommandException($"{file.FullName}, line {error.LineNumber}: {error.Message} A value with a quotation mark in it stands in quotation marks, and has two of it.");
        }
    }

    private static StreamReader Open(FileInfo file, Encoding encoding)
    {
        try
        {
            return new StreamReader(file.FullName, encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} cannot be read: {error.Message}");
        }
    }
}
