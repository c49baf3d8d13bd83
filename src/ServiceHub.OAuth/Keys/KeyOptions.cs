namespace ServiceHub.OAuth.Keys;

/// <summary>How long signing keys serve.</summary>
public sealed class KeyOptions
{
    /// <summary>Resource servers may hold the published keys for minutes; who rotates faster would sign with what they do not know.</summary>
    private static readonly TimeSpan LeastAhead = TimeSpan.FromMinutes(10);

    /// <summary>How long a key is published before it signs. A day by default; ten minutes or more.</summary>
    public TimeSpan AnnounceAhead { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a key signs. Thirty days by default; longer than <see cref="AnnounceAhead"/>.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromDays(30);

    internal IEnumerable<string> Errors()
    {
        if (AnnounceAhead < LeastAhead)
        {
            yield return "OAuth:Keys:AnnounceAhead must be 00:10:00 or more.";
        }
        if (Period <= AnnounceAhead)
        {
            yield return "OAuth:Keys:Period must be longer than OAuth:Keys:AnnounceAhead.";
        }
    }
}
