using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>How identity cards are verified: the section <c>IdentityCards</c>.</summary>
public sealed class IdentityCardOptions
{
    public const string Section = "IdentityCards";

    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(90);

    /// <summary>How many verifications of one card may fail within <see cref="CardWindow"/>, over all clients.</summary>
    public int FailedPerCard { get; set; } = 5;

    public TimeSpan CardWindow { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How many verifications of one client may fail within <see cref="ClientWindow"/>, over all cards.</summary>
    public int FailedPerClient { get; set; } = 100;

    public TimeSpan ClientWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many batches of one client may be under way.</summary>
    public int BatchesPerClient { get; set; } = 5;

    /// <summary>How many items of batches the agency is asked about at once.</summary>
    public int BatchConcurrency { get; set; } = 8;

    /// <summary>How long after its start a batch is given up, when the agency does not answer.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long the results of a batch stay.</summary>
    public TimeSpan ResultsKept { get; set; } = TimeSpan.FromDays(7);

    public FailureLimits Limits => new(new(FailedPerCard, CardWindow), new(FailedPerClient, ClientWindow));

    public IEnumerable<string> Errors() =>
    [
        .. Check(FailedPerCard, nameof(FailedPerCard), 1, 1_000),
        .. Check(CardWindow, nameof(CardWindow), ShortestWindow, LongestWindow),
        .. Check(FailedPerClient, nameof(FailedPerClient), 1, 10_000),
        .. Check(ClientWindow, nameof(ClientWindow), ShortestWindow, LongestWindow),
        .. Check(BatchesPerClient, nameof(BatchesPerClient), 1, 1_000),
        .. Check(BatchConcurrency, nameof(BatchConcurrency), 1, 64),
        .. Check(GiveUpAfter, nameof(GiveUpAfter), ShortestWindow, LongestKept),
        .. Check(ResultsKept, nameof(ResultsKept), ShortestWindow, LongestKept),
    ];

    private static IEnumerable<string> Check<T>(T value, string key, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? [] : [$"{Section}:{key} must be from {least} to {most}."];
}
