using System.Globalization;
using CsvHelper;
using ServiceHub.Services.Contacts;

namespace ServiceHub.Gateway.Commands.Contacts;

/// <summary>Writes why rows were refused, into a file that is only there when some were. No value of a row is in it.</summary>
/// <param name="file">The file; an older one is written over, since it tells of an older try.</param>
internal sealed class RejectedRows(FileInfo file) : IDisposable
{
    private static readonly string[] Headers = ["line", "column", "code", "message"];
    private CsvWriter? _csv;

    /// <summary>Where it was written, or null.</summary>
    public string? Path => _csv is null ? null : file.FullName;

    public void Add(IReadOnlyList<RejectedRow> rows)
    {
        foreach (var row in rows)
        {
            if (_csv is null)
            {
                _csv = Open();
                _csv.WriteRecord(Headers);
            }
            _csv.WriteRecord([row.Line.ToString(CultureInfo.InvariantCulture), row.Column ?? "", row.Code, row.Message]);
        }
        // So that a stop leaves what was found.
        _csv?.Flush();
    }

    public void Dispose() => _csv?.Dispose();

    private CsvWriter Open()
    {
        try
        {
            return CsvWriter.ToFile(file.FullName, CsvWriterOptions.Default);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{file.FullName} could not be written: {error.Message}");
        }
    }
}
