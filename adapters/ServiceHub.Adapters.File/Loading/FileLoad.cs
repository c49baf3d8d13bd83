using System.Security.Cryptography;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>Loads one file: all of its readable lines, or nothing.</summary>
internal sealed class FileLoad(FileDropOptions options, DetailReader details, IFileLoad store, FileLoadInfo? held, TimeProvider time)
{
    private const int BatchRecords = 1_000;

    /// <summary>An agency may date a file by the next day.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private readonly List<FileRecord> _batch = new(BatchRecords);
    private DateTimeOffset? _asOf;
    private long? _trailerCount;
    private long _lines;
    private long _records;

    /// <param name="file">The file.</param>
    /// <param name="sha256">Its hash as it was decided to load it.</param>
    /// <param name="rejects">Where rejected lines go.</param>
    /// <param name="cancellation">Gives the load up.</param>
    public async ValueTask<IntakeFile> RunAsync(DropCandidate file, string sha256, RejectFile rejects, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var stream = file.Open();
        var longest = Math.Max(options.Detail.Length, Math.Max(options.Header.Line.Length, options.Trailer.Line.Length));
        var lines = new LineReader(stream, longest, hash);
        var refusal = await ReadHeaderAsync(lines, cancellation) ?? await ReadDetailsAsync(lines, rejects, cancellation);
        refusal ??= Check(rejects.Count, Convert.ToHexStringLower(hash.GetCurrentHash()) == sha256);
        if (refusal is not null)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Refused, refusal, 0, rejects.Count);
        }
        var info = new FileLoadInfo(file.Name, sha256, _asOf!.Value, time.GetUtcNow(), _records, rejects.Count);
        await store.CommitAsync(info, cancellation);
        return new IntakeFile(file.Name, IntakeOutcome.Loaded, rejects.Problem, _records, rejects.Count);
    }

    private async ValueTask<string?> ReadHeaderAsync(LineReader lines, CancellationToken cancellation)
    {
        var there = await lines.ReadAsync(cancellation);
        _asOf = there && !lines.IsTooLong ? options.Header.ReadAsOf(lines.Line.Span) : null;
        return _asOf switch
        {
            null => "The first line is not the header that the manifest describes.",
            var asOf when asOf > time.GetUtcNow() + Ahead => "The header's date lies in the future.",
            var asOf when asOf < held?.AsOf => "The header's date is earlier than that of the file held, though the name is later.",
            _ => null,
        };
    }

    private async ValueTask<string?> ReadDetailsAsync(LineReader lines, RejectFile rejects, CancellationToken cancellation)
    {
        while (await lines.ReadAsync(cancellation))
        {
            if (_trailerCount is not null)
            {
                return $"Line {lines.Number} follows the trailer.";
            }
            if (!lines.IsTooLong && options.Trailer.Line.Fits(lines.Line.Span))
            {
                _trailerCount = options.Trailer.ReadCount(lines.Line.Span);
                if (_trailerCount is null)
                {
                    return "The trailer's count is not a number.";
                }
                continue;
            }
            await AddAsync(lines, rejects, cancellation);
        }
        await FlushAsync(cancellation);
        return null;
    }

    private async ValueTask AddAsync(LineReader lines, RejectFile rejects, CancellationToken cancellation)
    {
        _lines++;
        var (record, rejection) = details.Read(lines.Line.Span, lines.IsTooLong);
        if (rejection is not null)
        {
            rejects.Add(lines.Number, rejection);
        }
        else
        {
            _records++;
        }
        if (record is not null)
        {
            _batch.Add(record);
        }
        if (_batch.Count == BatchRecords)
        {
            await FlushAsync(cancellation);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count > 0)
        {
            await store.AddAsync([.. _batch], cancellation);
            _batch.Clear();
        }
    }

    private string? Check(long rejected, bool hashFits) => this switch
    {
        { _trailerCount: null } => "The file has no trailer.",
        _ when !hashFits => "The file changed while it was read.",
        _ when _trailerCount != _lines => $"The trailer counts {_trailerCount} lines of detail, the file has {_lines}.",
        _ when _lines == 0 => "The file holds nobody. To empty a register, take the agency out of the hub.",
        _ when rejected > 0 && _records == 0 => "None of the file's lines can be read.",
        _ => null,
    };
}
