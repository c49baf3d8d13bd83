using System.Globalization;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>
/// Tells the agency which lines could not be read: <c>rejects/FILE.rejects.txt</c> beside its files, with the number and the
/// reason of each and nothing of what it holds. A reject file that cannot be written does not stop the load.
/// </summary>
internal sealed class RejectFile(string folder, string fileName) : IAsyncDisposable
{
    private readonly string _path = Path.Combine(folder, "rejects", $"{fileName}.rejects.txt");
    private StreamWriter? _writer;

    public long Count { get; private set; }

    /// <summary>Why it could not be written; else null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Takes away what an earlier file of the same name left.</summary>
    public void Clear() => Attempt(() => System.IO.File.Delete(_path));

    public void Add(long line, string reason)
    {
        Count++;
        Attempt(() =>
        {
            _writer ??= Open();
            _writer.Write(string.Create(CultureInfo.InvariantCulture, $"line {line}: {reason}\n"));
        });
    }

    public ValueTask DisposeAsync()
    {
        Attempt(() => _writer?.Dispose());
        return ValueTask.CompletedTask;
    }

    private StreamWriter Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        return new StreamWriter(_path, append: false);
    }

    private void Attempt(Action write)
    {
        if (Problem is not null)
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
