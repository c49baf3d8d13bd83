using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Disclosure;

/// <summary>What is to be written down.</summary>
/// <param name="Kind">What it tells of.</param>
/// <param name="At">When it happened.</param>
/// <param name="Body">All of it: a JSON object in UTF-8, on one line, that begins with its <c>kind</c>.</param>
public sealed record LogEntry(LogEntryKind Kind, DateTimeOffset At, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whom it tells of.</summary>
    public Guid? CitizenId { get; init; }

    /// <summary>Stands for what nobody was found by.</summary>
    public IndexHash? Subject { get; init; }

    /// <summary>Who learned it.</summary>
    public string? ClientId { get; init; }
}
