using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.FileRecords;

/// <summary>Keeps each file-drop agency's last good load. Implementations may throw; the caller classifies it.</summary>
/// <remarks>Safe for use by many callers at once.</remarks>
public interface IFileRecordStore
{
    /// <summary>The agency's last committed load.</summary>
    /// <param name="agency">The agency's short name.</param>
    /// <param name="cancellation">Gives the question up.</param>
    /// <returns>The load, or null when nothing was ever loaded.</returns>
    ValueTask<FileLoadInfo?> FindLastLoadAsync(string agency, CancellationToken cancellation);

    /// <summary>Finds records of subjects in the agency's last committed load.</summary>
    /// <param name="agency">The agency's short name.</param>
    /// <param name="subjects">Whom to look for, each once.</param>
    /// <param name="cancellation">Gives the look-up up.</param>
    /// <returns>The load and what it holds of the subjects, or null when nothing was ever loaded.</returns>
    ValueTask<FileRecordSet?> FindAsync(string agency, IReadOnlyList<NationalId> subjects, CancellationToken cancellation);

    /// <summary>Begins a load; the last one goes on answering until the commit.</summary>
    /// <param name="agency">The agency's short name.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>The load, to be disposed.</returns>
    ValueTask<IFileLoad> BeginLoadAsync(string agency, CancellationToken cancellation);
}
