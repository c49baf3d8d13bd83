namespace ServiceHub.Adapters.Manifests;

/// <summary>
/// How long the hub keeps an operation's answers: key <c>cache</c> of the operation itself, never of the manifest's top, so that no
/// operation is kept by accident.
/// </summary>
/// <param name="FreshFor">Asked less than that ago, an answer serves without asking (<c>freshFor</c>).</param>
/// <param name="StaleIfUnavailableFor">Asked less than that ago, it serves while the agency cannot answer (<c>staleIfUnavailableFor</c>).</param>
/// <param name="NotFoundFreshFor">
/// Asked less than that ago, "not found" serves without asking (<c>notFoundFreshFor</c>). It never serves longer: nobody stays
/// unknown because an office is closed.
/// </param>
public sealed record CachePolicy(TimeSpan FreshFor, TimeSpan? StaleIfUnavailableFor, TimeSpan NotFoundFreshFor)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(365);
    private static readonly TimeSpan UsualForNotFound = TimeSpan.FromMinutes(1);

    internal static CachePolicy? Read(ManifestSection? section)
    {
        if (section is null)
        {
            return null;
        }
        var freshFor = section.OptionalDuration("freshFor", Least, Most);
        var stale = section.OptionalDuration("staleIfUnavailableFor", Least, Most);
        var notFound = section.OptionalDuration("notFoundFreshFor", Least, Most);
        if (!section.Has("freshFor"))
        {
            section.Report("freshFor", "This key is missing.", "Write how long an answer serves without asking, such as 10m.");
        }
        if (stale < freshFor)
        {
            section.Report("staleIfUnavailableFor", "This is shorter than freshFor.", "Write a longer time, counted from when the agency was asked.");
        }
        var fresh = freshFor ?? Least;
        return new CachePolicy(fresh, stale, notFound ?? (fresh < UsualForNotFound ? fresh : UsualForNotFound));
    }
}
