namespace ServiceHub.Data.Disclosure;

/// <summary>How the log is kept: the section <c>DisclosureLog</c>.</summary>
public sealed class LogOptions
{
    public const string Section = "DisclosureLog";

    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromDays(1);

    /// <summary>How long a key signs.</summary>
    public TimeSpan KeyPeriod { get; set; } = TimeSpan.FromDays(365);

    public IEnumerable<string> Errors() =>
        KeyPeriod >= ShortestPeriod ? [] : [$"{Section}:{nameof(KeyPeriod)} must be at least a day."];
}
