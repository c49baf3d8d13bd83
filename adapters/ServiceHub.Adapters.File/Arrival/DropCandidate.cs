using System.Security.Cryptography;

namespace ServiceHub.Adapters.File.Arrival;

/// <summary>A file in the drop folder, as it is seen before it is loaded.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="WrittenAt">When it was last written.</param>
/// <param name="ControlWrittenAt">When its control file was last written; null when there is none.</param>
internal sealed record DropCandidate(string Path, string Name, long Length, DateTime WrittenAt, DateTime? ControlWrittenAt)
{
    /// <summary>How many of a file's last bytes are looked at for its end.</summary>
    public const int TailBytes = 8 * 1024;

    private static readonly string[] UnfinishedEndings = [".part", ".tmp"];

    /// <summary>The folder's files that are meant, the newest name first.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<DropCandidate> Find(string folder, string pattern, ControlFile? control)
    {
        var controls = control is null
            ? []
            : Files(folder, control.Pattern).Where(file => file.LinkTarget is null).ToDictionary(file => file.Name, file => file.LastWriteTimeUtc, StringComparer.Ordinal);
        DateTime? ControlOf(string name) => control is not null && controls.TryGetValue(control.NameFor(name), out var written) ? written : null;
        return [.. Files(folder, pattern)
            // A link leads out of the folder; a pipe has no length and would keep who opens it waiting for ever.
            .Where(file => file.LinkTarget is null && file.Length > 0)
            .Where(file => !UnfinishedEndings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && !controls.ContainsKey(file.Name))
            .Select(file => new DropCandidate(file.FullName, file.Name, file.Length, file.LastWriteTimeUtc, ControlOf(file.Name)))
            .OrderByDescending(file => file.Name, StringComparer.Ordinal)];
    }

    public FileStream Open() => Open(Path);

    public static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Mode = FileMode.Open,
        // The agency may write and rename meanwhile; what it does is found out by the hash.
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = System.IO.FileOptions.Asynchronous | System.IO.FileOptions.SequentialScan,
    });

    public async ValueTask<string> HashAsync(CancellationToken cancellation)
    {
        await using var stream = Open();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    public async ValueTask<byte[]> ReadTailAsync(CancellationToken cancellation)
    {
        await using var stream = Open();
        var tail = new byte[Math.Min(stream.Length, TailBytes)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        await stream.ReadExactlyAsync(tail, cancellation);
        return tail;
    }

    private static IEnumerable<FileInfo> Files(string folder, string pattern) => new DirectoryInfo(folder).EnumerateFiles(pattern);
}
