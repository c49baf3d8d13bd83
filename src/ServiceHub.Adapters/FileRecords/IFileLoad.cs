namespace ServiceHub.Adapters.FileRecords;

/// <summary>One load under way. What was added is invisible until the commit; disposing without a commit drops it.</summary>
/// <remarks>Used by one caller at a time.</remarks>
public interface IFileLoad : IAsyncDisposable
{
    /// <summary>Adds records; called many times with up to a thousand each, so that memory stays flat.</summary>
    /// <param name="records">The records; a subject may come more than once in a load and is kept each time.</param>
    /// <param name="cancellation">Gives the load up.</param>
    /// <returns>When they are kept.</returns>
    ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation);

    /// <summary>Swaps the whole load in, in one step, in place of the agency's last one.</summary>
    /// <param name="info">What was loaded.</param>
    /// <param name="cancellation">Gives the load up.</param>
    /// <returns>When look-ups see the load, and it is durable.</returns>
    ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation);
}
