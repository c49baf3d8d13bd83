using ServiceHub.Adapters.File.Formats;

namespace ServiceHub.Adapters.File.Arrival;

/// <summary>Says whether a file has arrived whole: its control file is there, it ends as it should, and it has come to rest where nothing else is sure.</summary>
internal sealed class ArrivalCheck(FileDropOptions options)
{
    private readonly Dictionary<string, DropCandidate> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether the last look found a file that only has to be the same at the next.</summary>
    public bool IsSettling { get; private set; }

    /// <summary>A look into the folder begins.</summary>
    public void Begin(IReadOnlyList<DropCandidate> files)
    {
        IsSettling = false;
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.Name), StringComparer.Ordinal).ToList())
        {
            _seen.Remove(gone);
        }
    }

    /// <summary>What is still missing of a file; null when it is whole.</summary>
    public async ValueTask<string?> WaitsForAsync(DropCandidate file, CancellationToken cancellation)
    {
        if (options.Control is { } control && file.ControlWrittenAt is null)
        {
            return $"Its control file {control.NameFor(file.Name)} is not there yet.";
        }
        var end = options.Format.EndOf(await file.ReadTailAsync(cancellation));
        if (options.Format.StatesItsEnd && end == FileEnd.Missing)
        {
            return "It does not end as a whole file does yet.";
        }
        if (end == FileEnd.Sure || options.Control is not null || _seen.GetValueOrDefault(file.Name) == file)
        {
            return null;
        }
        _seen[file.Name] = file;
        IsSettling = true;
        return "It is taken in when it is the same at the next look.";
    }
}
