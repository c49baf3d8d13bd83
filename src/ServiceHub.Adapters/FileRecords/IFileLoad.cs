namespace ServiceHub.Adapters.FileRecords;

/// <summary>One load under way. What was added is invisible until the commit; disposing before the end gives it up.</summary>
/// <remarks>Used by one caller at a time. Every method throws when the load was taken for dead and given up by another gateway.</remarks>
public interface IFileLoad : IAsyncDisposable
{
    /// <summary>Adds records; called many times with up to a thousand each, so that memory stays flat.</summary>
    /// <param name="records">The records; a subject may come more than once in a load and is kept each time.</param>
    /// <param name="cancellation">Gives the load up.</param>
    /// <returns>When the next may be added.</returns>
    ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation);

    /// <summary>Swaps the whole load in, in one step, in place of the last one.</summary>
    /// <param name="info">What was loaded.</param>
    /// <param name="cancellation">Gives the load up.</param>
    /// <returns>When look-ups see the load, and it is durable.</returns>
    ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation);

    /// <summary>Ends the load without taking it in; the history keeps why.</summary>
    /// <param name="detail">Why, without what records hold.</param>
    /// <param name="records">How many records were read.</param>
    /// <param name="rejected">How many could not be read.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>When the history has it.</returns>
    ValueTask RefuseAsync(string detail, long records, long rejected, CancellationToken cancellation);
}
