namespace ServiceHub.Services.Agencies;

/// <summary>How old what is shown of a citizen may be.</summary>
/// <param name="MaxAge">How long ago an agency may have been asked; null for as long as its manifest allows.</param>
/// <param name="AllowStale">Whether an older answer may stand in for an agency that cannot answer.</param>
internal sealed record Freshness(TimeSpan? MaxAge, bool AllowStale)
{
    /// <summary>As the manifests say.</summary>
    public static Freshness Usual { get; } = new(null, true);
}
