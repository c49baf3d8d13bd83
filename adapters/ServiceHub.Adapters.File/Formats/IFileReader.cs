using ServiceHub.Adapters.File.Statements;

namespace ServiceHub.Adapters.File.Formats;

/// <summary>Goes through one file, record by record, in memory that does not grow with the file.</summary>
internal interface IFileReader : IDisposable
{
    /// <summary>What the file has said of itself so far; all of it once the file has ended.</summary>
    FileStatement Statement { get; }

    /// <summary>Why the file as a whole cannot be taken in; else null. Holds nothing of what records hold.</summary>
    string? Refusal { get; }

    /// <summary>The current record.</summary>
    FileEntry Entry { get; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there is one; false at the file's end and at a refusal.</returns>
    ValueTask<bool> ReadAsync(CancellationToken cancellation);
}
