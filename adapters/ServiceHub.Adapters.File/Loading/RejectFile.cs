using System.Globalization;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>
/// Tells the agency which records could not be read: <c>rejects/FILE.rejects.txt</c> beside its files, with the line and the
/// reason of each and nothing of what it holds. A reject file that cannot be written does not stop the load.
/// </summary>
/// <param name="folder">The agency's folder; null where rejects are counted only.</param>
/// <param name="fileName">The file that is loaded.</param>
/// <param name="open">Makes the reject file at its path; the file system unless a test says otherwise.</param>
internal sealed class RejectFile(string? folder, string fileName, Func<string, Stream>? open = null) : IAsyncDisposable
{
    /// <summary>How many are told one by one: who has more has one trouble and not so many.</summary>
    public const int MostTold = 10_000;

    private readonly string? _path = folder is null ? null : Path.Combine(folder, "rejects", $"{fileName}.rejects.txt");
    private StreamWriter? _writer;

    public long Count { get; private set; }

    /// <summary>Why it could not be written; else null. Certain once it was completed.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes away what an earlier file of the same name left.</summary>
    public void Clear() => Attempt(() => System.IO.File.Delete(_path!));

    public void Add(long line, string reason)
    {
        if (Count++ < MostTold)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}\n"));
        }
    }

    /// <summary>Writes the end and closes it.</summary>
    public void Complete()
    {
        if (Count > MostTold)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"and {Count - MostTold} more\n"));
        }
        Close();
    }

    public ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private void Write(string line) => Attempt(() => (_writer ??= Open()).Write(line));

    private void Close()
    {
        var writer = _writer;
        _writer = null;
        Attempt(() => writer?.Dispose());
    }

    private StreamWriter Open()
    {
        if (!Directory.Exists(folder))
        {
            // It is the agency's to make.
            throw new IOException("The folder has gone.");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(_path!)!);
        // A new file: what the agency may have put at its place, such as a link, was taken away before.
        return new StreamWriter((open ?? CreateNew)(_path!));
    }

    private static FileStream CreateNew(string path) => new(path, FileMode.CreateNew);

    private void Attempt(Action write)
    {
        if (Problem is not null || _path is null)
        {
            return;
        }
        try
        {
            write();
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was rejected before: there is nothing to clear.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problem = "The reject file cannot be written.";
        }
    }
}
