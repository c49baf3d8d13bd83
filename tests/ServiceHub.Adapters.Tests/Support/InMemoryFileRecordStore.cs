using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>A record store in memory that counts what is asked of it, for one source.</summary>
internal sealed class InMemoryFileRecordStore : IFileRecordStore
{
    private readonly List<(FileLoadInfo Info, List<FileRecord> Records)> _loaded = [];
    private readonly HashSet<string> _takenBack = [];
    private bool _underWay;

    public int LookUps { get; private set; }

    public int LargestBatch { get; private set; }

    public List<string> Refusals { get; } = [];

    public int? KeptLoads { get; private set; }

    public Exception? Trouble { get; set; }

    /// <summary>Happens whenever records are added.</summary>
    public Func<Task>? Adding { get; set; }

    public ValueTask<FileLoadInfo?> FindLastLoadAsync(string source, CancellationToken cancellation) =>
        Trouble is null ? ValueTask.FromResult(_loaded.Count == 0 ? null : _loaded[^1].Info) : throw Trouble;

    public ValueTask<FileRecordSet?> FindAsync(string source, IReadOnlyList<NationalId> subjects, CancellationToken cancellation)
    {
        LookUps++;
        if (Trouble is not null)
        {
            throw Trouble;
        }
        return ValueTask.FromResult(_loaded.Count == 0
            ? null
            : new FileRecordSet(_loaded[^1].Info, [.. _loaded[^1].Records.Where(record => subjects.Contains(record.Subject))]));
    }

    public ValueTask<bool> WasTakenBackAsync(string source, string sha256, CancellationToken cancellation) =>
        ValueTask.FromResult(_takenBack.Contains(sha256));

    public ValueTask<IFileLoad?> BeginLoadAsync(string source, string fileName, string sha256, CancellationToken cancellation)
    {
        if (_underWay)
        {
            return ValueTask.FromResult<IFileLoad?>(null);
        }
        _underWay = true;
        return ValueTask.FromResult<IFileLoad?>(new Load(this));
    }

    public ValueTask<IReadOnlyList<FileLoadEntry>> ListLoadsAsync(string source, int most, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public ValueTask<FileLoadInfo?> TakeBackAsync(string source, CancellationToken cancellation)
    {
        _takenBack.Add(_loaded[^1].Info.Sha256);
        _loaded.RemoveAt(_loaded.Count - 1);
        return ValueTask.FromResult<FileLoadInfo?>(_loaded[^1].Info);
    }

    public ValueTask<bool> CleanAsync(string source, int keepLoads, CancellationToken cancellation)
    {
        KeptLoads = keepLoads;
        return ValueTask.FromResult(true);
    }

    private sealed class Load(InMemoryFileRecordStore store) : IFileLoad
    {
        private readonly List<FileRecord> _added = [];

        public async ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation)
        {
            store.LargestBatch = Math.Max(store.LargestBatch, records.Count);
            _added.AddRange(records);
            if (store.Adding is { } adding)
            {
                await adding();
            }
        }

        public ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation)
        {
            store._loaded.Add((info, _added));
            return ValueTask.CompletedTask;
        }

        public ValueTask RefuseAsync(string detail, long records, long rejected, CancellationToken cancellation)
        {
            store.Refusals.Add(detail);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            store._underWay = false;
            return ValueTask.CompletedTask;
        }
    }
}
