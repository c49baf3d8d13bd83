using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.FileRecords;

/// <summary>
/// Keeps the last good load of each source of files, and the history of all loads. A source is one operation of an agency, by its key
/// of up to 128 characters, such as <c>welfare-register/welfare</c>. Implementations may throw; the caller classifies it.
/// </summary>
/// <remarks>Safe for use by many callers at once.</remarks>
public interface IFileRecordStore
{
    /// <summary>The source's load that answers.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="cancellation">Gives the question up.</param>
    /// <returns>The load, or null when nothing was ever loaded.</returns>
    ValueTask<FileLoadInfo?> FindLastLoadAsync(string source, CancellationToken cancellation);

    /// <summary>Finds records of subjects in the source's load that answers.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="subjects">Whom to look for, each once.</param>
    /// <param name="cancellation">Gives the look-up up.</param>
    /// <returns>The load and what it holds of the subjects, or null when nothing was ever loaded.</returns>
    ValueTask<FileRecordSet?> FindAsync(string source, IReadOnlyList<NationalId> subjects, CancellationToken cancellation);

    /// <summary>Whether the last load of some content was taken back.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="sha256">The content's hash.</param>
    /// <param name="cancellation">Gives the question up.</param>
    /// <returns>Whether it was.</returns>
    ValueTask<bool> WasTakenBackAsync(string source, string sha256, CancellationToken cancellation);

    /// <summary>Begins a load; the last one goes on answering until the commit. One gateway at a time loads for a source.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="fileName">The file's name without a folder.</param>
    /// <param name="sha256">The file's hash.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The load, to be disposed; null while another gateway loads for the source.</returns>
    ValueTask<IFileLoad?> BeginLoadAsync(string source, string fileName, string sha256, CancellationToken cancellation);

    /// <summary>The source's loads, whatever became of them.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Gives the question up.</param>
    /// <returns>The loads, the newest first.</returns>
    ValueTask<IReadOnlyList<FileLoadEntry>> ListLoadsAsync(string source, int most, CancellationToken cancellation);

    /// <summary>Takes the load that answers back, so that the one before it answers again; the same content is not loaded again.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The load that answers now; null, and nothing changed, when none before it is kept.</returns>
    ValueTask<FileLoadInfo?> TakeBackAsync(string source, CancellationToken cancellation);

    /// <summary>Removes records of loads that nobody needs any more, and of those that a killed gateway left behind.</summary>
    /// <param name="source">The source's key.</param>
    /// <param name="keepLoads">How many loads are kept behind the one that answers.</param>
    /// <param name="cancellation">Gives it up; what is left goes the next time.</param>
    /// <returns>Whether all is clean; false while a load is under way that may yet turn out to be dead.</returns>
    ValueTask<bool> CleanAsync(string source, int keepLoads, CancellationToken cancellation);
}
