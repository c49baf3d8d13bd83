using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>What dropped files say of one person, in memory, until the command ends; of everybody else nothing is kept.</summary>
internal sealed class SubjectRecords : IFileRecordStore
{
    private readonly Dictionary<string, FileRecordSet> _loaded = [];

    /// <summary>The person; to be set before files are looked at.</summary>
    public NationalId Subject { get; set; }

    public ValueTask<FileLoadInfo?> FindLastLoadAsync(string source, CancellationToken cancellation) => new(_loaded.GetValueOrDefault(source)?.Load);

    public ValueTask<FileRecordSet?> FindAsync(string source, IReadOnlyList<NationalId> subjects, CancellationToken cancellation) =>
        new(_loaded.GetValueOrDefault(source));

    public ValueTask<bool> WasTakenBackAsync(string source, string sha256, CancellationToken cancellation) => new(false);

    public ValueTask<IFileLoad?> BeginLoadAsync(string source, string fileName, string sha256, CancellationToken cancellation) => new(new Load(this, source));

    public ValueTask<IReadOnlyList<FileLoadEntry>> ListLoadsAsync(string source, int most, CancellationToken cancellation) => new([]);

    public ValueTask<FileLoadInfo?> TakeBackAsync(string source, CancellationToken cancellation) => new((FileLoadInfo?)null);

    public ValueTask<bool> CleanAsync(string source, int keepLoads, CancellationToken cancellation) => new(true);

    private sealed class Load(SubjectRecords store, string source) : IFileLoad
    {
        private readonly List<FileRecord> _records = [];

        public ValueTask AddAsync(IReadOnlyList<FileRecord> records, CancellationToken cancellation)
        {
            _records.AddRange(records.Where(record => record.Subject == store.Subject));
            return ValueTask.CompletedTask;
        }

        public ValueTask CommitAsync(FileLoadInfo info, CancellationToken cancellation)
        {
            store._loaded[source] = new FileRecordSet(info, _records);
            return ValueTask.CompletedTask;
        }

        public ValueTask RefuseAsync(string detail, long records, long rejected, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
