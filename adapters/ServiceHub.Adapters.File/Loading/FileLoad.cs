using ServiceHub.Adapters.File.Arrival;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.File.Statements;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;

namespace ServiceHub.Adapters.File.Loading;

/// <summary>Loads one file: all of its readable records, or nothing.</summary>
internal sealed class FileLoad(FileDropOptions options, EntryReader entries, IFileLoad store, FileLoadInfo? held, TimeProvider time)
{
    private const int BatchRecords = 1_000;

    /// <summary>An agency may date a file by the next day.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private readonly FileStatement _beside = new();
    private readonly RunningTotals _totals = new(options.Totals);
    private readonly List<FileRecord> _batch = new(BatchRecords);
    private long _entries;
    private long _records;

    /// <param name="file">The file.</param>
    /// <param name="sha256">Its hash as it was decided to load it.</param>
    /// <param name="rejects">Where rejected records go.</param>
    /// <param name="cancellation">Gives the load up.</param>
    public async ValueTask<IntakeFile> RunAsync(DropCandidate file, string sha256, RejectFile rejects, CancellationToken cancellation)
    {
        await using var source = file.Open();
        await using var stream = new HashingStream(source);
        using var reader = options.Format.Open(stream);
        var refusal = await TakeBesideAsync(file, cancellation) ?? await ReadAsync(reader, rejects, cancellation);
        rejects.Complete();
        if (refusal is null)
        {
            reader.Statement.Add(_beside);
            refusal = await stream.HashToEndAsync(cancellation) == sha256
                ? Check(reader.Statement, sha256, rejects.Count)
                : "The file changed while it was read.";
        }
        if (refusal is not null)
        {
            await store.RefuseAsync(refusal, _records, rejects.Count, cancellation);
            return new IntakeFile(file.Name, IntakeOutcome.Refused, refusal, 0, rejects.Count);
        }
        var info = new FileLoadInfo(file.Name, sha256, reader.Statement.AsOf!.Value, time.GetUtcNow(), _records, rejects.Count);
        await store.CommitAsync(info, cancellation);
        return new IntakeFile(file.Name, IntakeOutcome.Loaded, rejects.Problem ?? _totals.Uncompared(), _records, rejects.Count);
    }

    /// <summary>What the file's name and its control file say.</summary>
    private async ValueTask<string?> TakeBesideAsync(DropCandidate file, CancellationToken cancellation) =>
        options.Name?.Take(file.Name, _beside)
        ?? (options.Control is { } control ? await control.TakeAsync(file, _beside, cancellation) : null)
        ?? CheckTime(_beside.AsOf);

    private async ValueTask<string?> ReadAsync(IFileReader reader, RejectFile rejects, CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation))
        {
            // A header's time is known from the first record on: a file that is refused for it is not read to its end.
            if (_entries++ == 0 && CheckTime(reader.Statement.AsOf) is { } wrong)
            {
                return wrong;
            }
            Take(reader.Entry, rejects);
            if (_batch.Count == BatchRecords)
            {
                await FlushAsync(cancellation);
            }
        }
        if (reader.Refusal is null && _batch.Count > 0)
        {
            await FlushAsync(cancellation);
        }
        return reader.Refusal;
    }

    private void Take(FileEntry entry, RejectFile rejects)
    {
        _totals.Add(entry.Row);
        var (record, rejection) = entries.Read(entry);
        if (rejection is not null)
        {
            rejects.Add(entry.Line, rejection);
        }
        else
        {
            _records++;
        }
        if (record is not null)
        {
            _batch.Add(record);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await store.AddAsync(_batch, cancellation);
        _batch.Clear();
    }

    private string? CheckTime(DateTimeOffset? asOf) => asOf switch
    {
        null => null,
        var stated when stated > time.GetUtcNow() + Ahead => "The file's date lies in the future.",
        var stated when stated < held?.AsOf => "The file's date is earlier than that of the file held, though the name is later.",
        _ => null,
    };

    private string? Check(FileStatement statement, string sha256, long rejected) => this switch
    {
        _ when statement.AsOf is null => "The file does not say as of when it is true.",
        _ when CheckTime(statement.AsOf) is { } wrong => wrong,
        _ when statement.Sha256 is { } stated && stated != sha256 => "The file's hash is not the one that was stated.",
        _ when statement.Count is { } count && count != _entries => $"The file states {count} records, it has {_entries}.",
        _ when _entries == 0 => "The file holds nobody. To empty a register, take the agency out of the hub.",
        _ when rejected > 0 && _records == 0 => "None of the file's records can be read.",
        _ when rejected * 100 > _entries * options.RejectLimitPercent =>
            $"{rejected} of {_entries} records cannot be read, more than the {options.RejectLimitPercent} percent that are let pass.",
        _ => _totals.Check(statement),
    };
}
