namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>
/// The troubles of an agency that drops files: its next files are damaged or end in the middle, or the folder is gone. The hub
/// goes on answering from what it holds.
/// </summary>
internal sealed class DropFaults : IAgencyFaults
{
    // Later than every file of the agency's own.
    private const string LastDay = "99991231";

    private readonly string _folder;
    private readonly string _kept;
    private readonly IReadOnlyCollection<string> _whole;

    /// <summary>Mends what an earlier run left behind.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="wholeExtensions">Files that stay as they are, such as those that tell what must be in the others.</param>
    public DropFaults(string folder, params IReadOnlyCollection<string> wholeExtensions)
    {
        (_folder, _kept, _whole) = (folder, folder + ".kept", wholeExtensions);
        Mend();
    }

    public IReadOnlyCollection<FaultKind> Kinds { get; } = [FaultKind.None, FaultKind.Garbled, FaultKind.CutOff, FaultKind.Down];

    public Fault Current { get; private set; } = Fault.None;

    public Task SetAsync(Fault fault)
    {
        Mend();
        switch (fault.Kind)
        {
            case FaultKind.Garbled:
                Drop(bytes =>
                {
                    Garbling.Garble(bytes);
                    return bytes;
                });
                break;
            case FaultKind.CutOff:
                Drop(bytes => bytes[..(bytes.Length / 2)]);
                break;
            case FaultKind.Down:
                Directory.Move(_folder, _kept);
                break;
        }
        Current = fault;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await SetAsync(Fault.None);

    private void Drop(Func<byte[], byte[]> damage)
    {
        // Names are KIND_yyyyMMdd.ext; of each kind the last.
        foreach (var last in Directory.EnumerateFiles(_folder)
            .GroupBy(file => (Kind: Path.GetFileName(file).Split('_')[0], Extension: Path.GetExtension(file)))
            .Select(files => files.Max(StringComparer.Ordinal)!).Order(StringComparer.Ordinal).ToList())
        {
            var extension = Path.GetExtension(last);
            var bytes = File.ReadAllBytes(last);
            var name = $"{Path.GetFileName(last).Split('_')[0]}_{LastDay}{extension}";
            File.WriteAllBytes(Path.Combine(_folder, name), _whole.Contains(extension) ? bytes : damage(bytes));
        }
    }

    private void Mend()
    {
        if (Directory.Exists(_kept))
        {
            Directory.Move(_kept, _folder);
        }
        foreach (var damaged in Directory.EnumerateFiles(_folder, $"*_{LastDay}.*").ToList())
        {
            File.Delete(damaged);
        }
    }
}
