namespace ServiceHub.Adapters.Http;

/// <summary>An access token.</summary>
/// <param name="Value">The token.</param>
/// <param name="RefreshAt">From then on a new one is fetched while this one is used.</param>
/// <param name="ExpiresAt">From then on it is not used.</param>
internal sealed record OAuthToken(string Value, DateTimeOffset RefreshAt, DateTimeOffset ExpiresAt)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>A fifth of the lifetime is left for fetching the next, at least half a minute of it where it lasts that long.</summary>
    public static OAuthToken From(string value, TimeSpan lifetime, DateTimeOffset now)
    {
        var use = TimeSpan.FromTicks(Math.Max(lifetime.Ticks / 2, Math.Min(lifetime.Ticks / 5 * 4, (lifetime - Margin).Ticks)));
        return new OAuthToken(value, now + use, now + lifetime);
    }
}
