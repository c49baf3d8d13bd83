using System.Security.Cryptography;
using ServiceHub.Adapters.File.Layout;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>A file in the drop folder, as it is seen before it is loaded.</summary>
internal sealed record DropCandidate(string Path, string Name, long Length, DateTime WrittenAt)
{
    private static readonly string[] UnfinishedEndings = [".part", ".tmp"];

    /// <summary>The folder's files that are meant, the newest name first.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IReadOnlyList<DropCandidate> Find(string folder, string pattern) =>
        [.. new DirectoryInfo(folder).EnumerateFiles(pattern)
            // A link leads out of the folder; a pipe has no length and would keep who opens it waiting for ever.
            .Where(file => file.LinkTarget is null && file.Length > 0)
            .Where(file => !UnfinishedEndings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => new DropCandidate(file.FullName, file.Name, file.Length, file.LastWriteTimeUtc))
            .OrderByDescending(file => file.Name, StringComparer.Ordinal)];

    public FileStream Open() => new(Path, new FileStreamOptions
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

    /// <summary>Whether the last line has the trailer's marker and length: an agency that is still writing has not come to it.</summary>
    public async ValueTask<bool> HasTrailerAsync(TrailerLayout trailer, CancellationToken cancellation)
    {
        await using var stream = Open();
        var tail = new byte[Math.Min(stream.Length, trailer.Line.Length + 3)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        await stream.ReadExactlyAsync(tail, cancellation);
        return EndsWithTrailer(tail, trailer.Line);
    }

    private static bool EndsWithTrailer(ReadOnlySpan<byte> tail, LineLayout trailer)
    {
        var lines = tail.EndsWith("\r\n"u8) ? tail[..^2] : tail.EndsWith("\n"u8) ? tail[..^1] : tail;
        var last = lines[(lines.LastIndexOf((byte)'\n') + 1)..];
        return trailer.Fits(last);
    }
}
