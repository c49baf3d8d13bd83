using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Security.Cryptography;
using ServiceHub.Data.Disclosure.Merkle;

namespace ServiceHub.Data.Disclosure.Export;

/// <summary>Verifies an exported log without a database.</summary>
public sealed class LogVerification : IDisposable
{
    private readonly TreeEdge _edge = new();
    private readonly List<long> _erased = [];
    private readonly ErasedRows _named = new();
    private readonly Dictionary<string, LogPublicKey> _announced = [];
    private readonly KeptHead? _kept;
    private Dictionary<string, LogPublicKey> _keys = [];
    private string? _logId;
    private string? _firstKey;
    private TreeHead? _last;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _ended;
    private int _heads;

    private LogVerification(KeptHead? kept) => _kept = kept;

    /// <summary>Reads an export to its end, or to the first thing that is wrong.</summary>
    /// <param name="input">The export.</param>
    /// <param name="kept">A head that was kept elsewhere, to which the log must fit; null for none.</param>
    /// <param name="trusted">The ids of keys by which alone it may be signed; null for whichever it brings.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<LogVerdict> VerifyAsync(Stream input, KeptHead? kept, IReadOnlySet<string>? trusted, CancellationToken cancellation)
    {
        using var verification = new LogVerification(kept);
        var problem = await verification.ReadAsync(input, cancellation) ?? verification.Conclude(trusted);
        return new(problem, verification._edge.Size, verification._heads, verification._last, verification._firstKey);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private async Task<string?> ReadAsync(Stream input, CancellationToken cancellation)
    {
        var reader = PipeReader.Create(input, new(bufferSize: 1 << 20, minimumReadSize: 1 << 16));
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (Take(buffer.Slice(0, end)) is { } problem)
                {
                    return problem;
                }
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                return buffer.IsEmpty ? null : $"after row {Last}: the file breaks off within a line";
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private string Last => _edge.Size == 0 ? "none" : (_edge.Size - 1).ToString(CultureInfo.InvariantCulture);

    private string? Take(ReadOnlySequence<byte> line) => Take(line.IsSingleSegment ? line.FirstSpan : line.ToArray());

    private string? Take(ReadOnlySpan<byte> line)
    {
        if (_ended)
        {
            return $"after row {Last}: something stands behind the end";
        }
        var problem = _logId is null ? TakeHeader(line)
            : !line.StartsWith("{\"head\":"u8) ? TakeRow(line)
            : line.IndexOf("\"sha256\""u8) < 0 ? TakeHead(ExportJson.ReadHead(line))
            : TakeEnd(line);
        _hash.AppendData(line);
        _hash.AppendData("\n"u8);
        return problem;
    }

    private string? TakeEnd(ReadOnlySpan<byte> line)
    {
        if (ExportJson.ReadEnd(line) is not var (head, sha256, signature))
        {
            return $"after row {Last}: the last line is not as the hub writes it";
        }
        if (TakeHead(head) is { } problem)
        {
            return problem;
        }
        _ended = true;
        return _hash.GetHashAndReset().AsSpan().SequenceEqual(sha256) && _keys[head.KeyId].Verifies(LogSignatures.Export(_logId!, sha256), signature)
            ? null
            : "the file is not as it was exported: a head between its rows is missing, or was changed";
    }

    private string? TakeHeader(ReadOnlySpan<byte> line)
    {
        if (ExportJson.ReadHeader(line) is not var (logId, keys))
        {
            return "the first line is not the header of an exported log";
        }
        (_logId, _keys) = (logId, keys.ToDictionary(key => key.Id));
        return CheckKept();
    }

    private string? TakeHead(TreeHead? head)
    {
        if (head is null)
        {
            return $"after row {Last}: the line of a head is not as the hub writes it";
        }
        if (head.Size != _edge.Size)
        {
            return head.Size > _edge.Size
                ? string.Create(CultureInfo.InvariantCulture, $"row {_edge.Size}: it is missing, as a head over {head.Size} rows follows")
                : string.Create(CultureInfo.InvariantCulture, $"after row {Last}: a head over {head.Size} rows only follows");
        }
        if (head.Time < (_last?.Time ?? 0))
        {
            return $"after row {Last}: the head is older than the one before";
        }
        if (!IsSigned(head))
        {
            return $"after row {Last}: the signature of the head does not fit";
        }
        if (!_edge.Root().AsSpan().SequenceEqual(head.Root.Span))
        {
            return $"between row {_last?.Size ?? 0} and row {Last}: something is not as it was when the head was signed";
        }
        (_last, _heads) = (head, _heads + 1);
        return null;
    }

    private string? TakeRow(ReadOnlySpan<byte> line)
    {
        var number = _edge.Size;
        var row = new LogRowReader(line);
        if (row.Read(number) is { } problem)
        {
            return string.Create(CultureInfo.InvariantCulture, $"row {number}: {problem}");
        }
        if (row.Salt is null)
        {
            _erased.Add(number);
        }
        else if (row.Body.StartsWith("{\"kind\":\"KEY\""u8))
        {
            Announce(row.Body);
        }
        else if (row.Body.StartsWith("{\"kind\":\"ERASURE\""u8))
        {
            _named.Add(row.Body);
        }
        _edge.Append(row.LeafHash);
        return CheckKept();
    }

    private void Announce(ReadOnlySpan<byte> body)
    {
        var key = ExportJson.ReadKey(body);
        _firstKey ??= key.Id;
        _announced[key.Id] = key;
    }

    private string? CheckKept() => _kept is null ? null
        : _kept.LogId is { } log && log != _logId ? "the head kept elsewhere is another log's"
        : _edge.Size == _kept.Head.Size && !_edge.Root().AsSpan().SequenceEqual(_kept.Head.Root.Span)
            ? $"up to row {Last}: something is not as it was when the head kept elsewhere was signed"
        : null;

    private bool IsSigned(TreeHead head) =>
        _keys.TryGetValue(head.KeyId, out var key) && key.Verifies(LogSignatures.Head(_logId!, head.Size, head.Root.Span, head.Time), head.Signature.Span);

    private string? Conclude(IReadOnlySet<string>? trusted)
    {
        if (!_ended)
        {
            return $"after row {Last}: the log breaks off without a signed head over its last row";
        }
        if (_kept is not null && _kept.Head.Size > _edge.Size)
        {
            return string.Create(CultureInfo.InvariantCulture, $"row {_edge.Size}: it and all to row {_kept.Head.Size - 1} are missing, over which the head kept elsewhere was signed");
        }
        if (_kept is not null && !IsSigned(_kept.Head))
        {
            return "the head kept elsewhere was not signed by a key of this log";
        }
        if (_keys.Values.FirstOrDefault(key => _announced.GetValueOrDefault(key.Id) != key) is { } stranger)
        {
            return $"the key {stranger.Id} was never announced by a row";
        }
        if (trusted is not null && _keys.Keys.FirstOrDefault(key => !trusted.Contains(key)) is { } untrusted)
        {
            return $"the key {untrusted} is none of those that you trust";
        }
        var emptied = _erased.FindIndex(row => !_named.Contains(row));
        return emptied < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"row {_erased[emptied]}: it was emptied, and no row tells of it");
    }
}
