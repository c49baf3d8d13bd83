using ServiceHub.Adapters.File.Layout;
using ServiceHub.Adapters.File.Loading;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File;

/// <summary>Takes an agency's dropped files into the record store: the newest whole one that is newer than what is held.</summary>
internal sealed class FileDropLoader(
    string agency, FileDropOptions options, RecordMapper<FileRow> mapper, IFileRecordStore store, TimeProvider time)
    : IAgencyIntake, IDisposable
{
    private readonly DetailReader _details = new(options, mapper);
    private readonly Dictionary<string, DropCandidate> _refused = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);
    private DropCandidate? _held;

    public async ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var files = new List<IntakeFile>();
        try
        {
            await LoadNewestAsync(files, cancellation);
            return new IntakeReport(agency, files);
        }
        catch (DirectoryNotFoundException)
        {
            return new IntakeReport(agency, files, $"There is no folder {options.Folder}; make it, or set the agency's address.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            const string Problem = "The folder or a file in it cannot be read; check the hub's rights.";
            return new IntakeReport(agency, files, Problem) { Exception = exception };
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new IntakeReport(agency, files, $"The load failed with {exception.GetType().Name}.") { Exception = exception };
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Goes from the newest name to the older ones until one is held; never back behind what is held already.</summary>
    private async ValueTask LoadNewestAsync(List<IntakeFile> files, CancellationToken cancellation)
    {
        var last = await store.FindLastLoadAsync(agency, cancellation);
        foreach (var file in DropCandidate.Find(options.Folder, options.Pattern))
        {
            if (last is not null && string.CompareOrdinal(file.Name, last.FileName) < 0)
            {
                return;
            }
            var result = await LookAsync(file, last, cancellation);
            files.Add(result);
            if (result.Outcome == IntakeOutcome.Loaded || (result.Outcome == IntakeOutcome.Unchanged && file.Name == last?.FileName))
            {
                _held = file;
                return;
            }
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
        if (!await file.HasTrailerAsync(options.Trailer, cancellation))
        {
            return new IntakeFile(file.Name, IntakeOutcome.Incomplete, "Its last line is not a whole trailer yet.");
        }
        var sha256 = await file.HashAsync(cancellation);
        if (sha256 == last?.Sha256)
        {
            return new IntakeFile(file.Name, IntakeOutcome.Unchanged);
        }
        var result = await LoadAsync(file, sha256, last, cancellation);
        if (result.Outcome == IntakeOutcome.Refused)
        {
            _refused[file.Name] = file;
        }
        return result;
    }

    private async ValueTask<IntakeFile> LoadAsync(DropCandidate file, string sha256, FileLoadInfo? held, CancellationToken cancellation)
    {
        await using var rejects = new RejectFile(options.Folder, file.Name);
        rejects.Clear();
        await using var load = await store.BeginLoadAsync(agency, cancellation);
        return await new FileLoad(options, _details, load, held, time).RunAsync(file, sha256, rejects, cancellation);
    }
}
