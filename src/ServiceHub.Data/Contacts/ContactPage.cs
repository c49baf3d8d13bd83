namespace ServiceHub.Data.Contacts;

/// <summary>Which part of citizens' timelines is wanted: the newest first.</summary>
/// <param name="Most">How many contacts of each citizen.</param>
public sealed record ContactPage(int Most)
{
    /// <summary>The contact after which it begins, by its beginning and id; null for the newest.</summary>
    public (DateTimeOffset StartedAt, Guid Id)? After { get; init; }

    /// <summary>Only what began at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only what began before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only these channels; null for all.</summary>
    public IReadOnlyList<ContactChannel>? Channels { get; init; }
}
