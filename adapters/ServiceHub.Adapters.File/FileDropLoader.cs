using ServiceHub.Adapters.File.Arrival;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.File.Loading;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File;

/// <summary>Takes an agency's dropped files into the record store: the newest whole one that is newer than what is held.</summary>
/// <param name="source">The key of the agency's operation in the store.</param>
/// <param name="options">The manifest's options.</param>
/// <param name="mapper">Tries each record.</param>
/// <param name="store">Where records go.</param>
/// <param name="time">The clock.</param>
/// <param name="tellsRejects">Whether the agency is told what was rejected; who only tries a manifest changes nothing in its folder.</param>
internal sealed class FileDropLoader(
    string source, FileDropOptions options, RecordMapper<FileRow> mapper, IFileRecordStore store, TimeProvider time, bool tellsRejects = true)
    : IAgencyIntake, IDisposable
{
    private readonly EntryReader _entries = new(options.Format, mapper);
    private readonly ArrivalCheck _arrival = new(options);
    private readonly FolderWatch _watch = new(options.Folder);
    private readonly Dictionary<string, DropCandidate> _refused = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);
    private DropCandidate? _held;
    private bool _isClean;

    public bool HasHint => _watch.HasChanged;

    public async ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var files = new List<IntakeFile>();
        try
        {
            _watch.Begin();
            await LoadNewestAsync(files, cancellation);
            await CleanAsync(files, cancellation);
            return new IntakeReport(source, files);
        }
        catch (DirectoryNotFoundException)
        {
            return new IntakeReport(source, files, $"There is no folder {options.Folder}; make it, or set the agency's address.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            const string Problem = "The folder or a file in it cannot be read; check the hub's rights.";
            return new IntakeReport(source, files, Problem) { Exception = exception };
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new IntakeReport(source, files, $"The load failed with {exception.GetType().Name}.") { Exception = exception };
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        _entries.Dispose();
        _one.Dispose();
    }

    /// <summary>Goes from the newest name to the older ones until one is held; never back behind what is held already.</summary>
    private async ValueTask LoadNewestAsync(List<IntakeFile> files, CancellationToken cancellation)
    {
        var last = await store.FindLastLoadAsync(source, cancellation);
        var found = DropCandidate.Find(options.Folder, options.Pattern, options.Control);
        _arrival.Begin(found);
        foreach (var file in found)
        {
            if (last is not null && string.CompareOrdinal(file.Name, last.FileName) < 0)
            {
                break;
            }
            var result = await LookAsync(file, last, cancellation);
            files.Add(result);
            if (result.Outcome == IntakeOutcome.Loaded || (result.Outcome == IntakeOutcome.Unchanged && file.Name == last?.FileName))
            {
                _held = file;
                break;
            }
        }
        if (_arrival.IsSettling)
        {
            _watch.Again();
        }
    }

    private async ValueTask<IntakeFile> LookAsync(DropCandidate file, FileLoadInfo? last, CancellationToken cancellation)
    {
        if (file == _held && file.Name == last?.FileName)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Unchanged);
        }
        if (_refused.GetValueOrDefault(file.Name) == file)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Unchanged, "It was refused before and has not changed since.");
        }
        if (await _arrival.WaitsForAsync(file, cancellation) is { } missing)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Incomplete, missing);
        }
        var sha256 = await file.HashAsync(cancellation);
        if (sha256 == last?.Sha256)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Unchanged);
        }
        var result = await store.WasTakenBackAsync(source, sha256, cancellation)
            ? new IntakeFile(file.Name, IntakeOutcome.Refused, "Its load was taken back; the same content is not loaded again.")
            : await LoadAsync(file, sha256, cancellation);
        if (result.Outcome == IntakeOutcome.Refused)
        {
            _refused[file.Name] = file;
        }
        return result;
    }

    private async ValueTask<IntakeFile> LoadAsync(DropCandidate file, string sha256, CancellationToken cancellation)
    {
        await using var load = await store.BeginLoadAsync(source, file.Name, sha256, cancellation);
        if (load is null)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Incomplete, "Another gateway is loading a file of this agency.");
        }
        _isClean = false;
        // Another gateway may have loaded it between the first look and the claim.
        var held = await store.FindLastLoadAsync(source, cancellation);
        if (held?.Sha256 == sha256)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Unchanged);
        }
        await using var rejects = new RejectFile(tellsRejects ? options.Folder : null, file.Name);
        rejects.Clear();
        return await new FileLoad(options, _entries, load, held, time).RunAsync(file, sha256, rejects, cancellation);
    }

    /// <summary>Records that nobody needs any more go after each load, and what a killed hub left behind at the first look.</summary>
    private async ValueTask CleanAsync(List<IntakeFile> files, CancellationToken cancellation)
    {
        if (!_isClean || files.Exists(file => file.Outcome == IntakeOutcome.Loaded))
        {
            _isClean = await store.CleanAsync(source, options.KeepLoads, cancellation);
        }
    }
}
