using ServiceHub.Adapters.File.Statements;

namespace ServiceHub.Adapters.File.Formats.FixedWidth;

/// <summary>Reads a file of fixed-width lines.</summary>
internal sealed class FixedWidthReader(FixedWidthFormat format, Stream stream) : IFileReader
{
    private readonly LineReader _lines = new(stream, format.LongestLine);
    private bool _begun;
    private bool _ended;

    public FileStatement Statement { get; } = new();

    public string? Refusal { get; private set; }

    public FileEntry Entry { get; private set; }

    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!_begun)
        {
            _begun = true;
            await ReadHeaderAsync(cancellation);
        }
        while (Refusal is null && await _lines.ReadAsync(cancellation))
        {
            if (_ended)
            {
                Refusal = $"Line {_lines.Number} follows the trailer.";
            }
            else if (format.Trailer is { } trailer && !_lines.IsTooLong && trailer.Line.Fits(_lines.Line.Span))
            {
                Refusal = trailer.Take(_lines.Line, Statement);
                _ended = true;
            }
            else
            {
                Entry = ReadDetail(_lines.Line.Span);
                return true;
            }
        }
        if (format.Trailer is not null && !_ended)
        {
            Refusal ??= "The file has no trailer.";
        }
        return false;
    }

    public void Dispose()
    {
        // The stream belongs to who gave it.
    }

    private async ValueTask ReadHeaderAsync(CancellationToken cancellation)
    {
        if (format.Header is not { } header)
        {
            return;
        }
        var there = await _lines.ReadAsync(cancellation);
        Refusal = there && !_lines.IsTooLong && header.Line.Fits(_lines.Line.Span)
            ? header.Take(_lines.Line, Statement)
            : "The first line is not the header that the manifest describes.";
    }

    private FileEntry ReadDetail(ReadOnlySpan<byte> line)
    {
        var layout = format.Detail;
        if (_lines.IsTooLong)
        {
            return new FileEntry(_lines.Number, default, $"The line has more than {layout.Length} bytes.");
        }
        if (!layout.HasMarker(line))
        {
            return new FileEntry(_lines.Number, default, "The line does not begin as a detail line does.");
        }
        var texts = new string?[layout.Fields.All.Count];
        var rejection = line.Length == layout.Length ? null : $"The line has {line.Length} bytes instead of {layout.Length}.";
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = layout.ReadField(line, i);
            rejection ??= texts[i] is null ? $"The field {layout.Fields.All[i]} holds bytes that are no text in the agreed encoding." : null;
        }
        return new FileEntry(_lines.Number, new FileRow(texts), rejection);
    }
}
