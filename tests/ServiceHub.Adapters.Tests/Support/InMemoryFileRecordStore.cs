using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>A record store in memory that counts what is asked of it.</summary>
internal sealed class InMemoryFileRecordStore : IFileRecordStore
{
    private (FileLoadInfo Info, List<FileRecord> Records)? _current;

    public int LookUps { get; private set; }

    public int LargestBatch { get; private set; }

    public Exception? Trouble { get; set; }

    public ValueTask<FileLoadInfo?> FindLastLoadAsync(string agency, CancellationToken cancellation) =>
        Trouble is null ? ValueTask.FromResult(_current?.Info) : throw Trouble;

    public ValueTask<FileRecordSet?> FindAsync(
        string agency, IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        LookUps++;
        if (Trouble is not null)
        {
            throw Trouble;
        }
        return ValueTask.FromResult(_current is var (info, records)
            ? new FileRecordSet(info, [.. records.Where(record => subjects.Contains(record.Subject))])
            : null);
    }

    public ValueTask<IFileLoad> BeginLoadAsync(string agency, CancellationToken cancellation) =>
        ValueTask.FromResult<IFileLoad>(new Load(this));

    private sealed class Load(InMemoryFileRecordStore store) : IFileLoad
    {
        private readonly List<FileRecord> _added = [];

        public ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation)
        {
            store.LargestBatch = Math.Max(store.LargestBatch, records.Count);
            _added.AddRange(records);
            return ValueTask.CompletedTask;
        }

        public ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation)
        {
            store._current = (info, _added);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
