namespace ServiceHub.Adapters.Manifests;

/// <summary>Whether and how a call is made again. Only an operation that says of itself <c>"safe": true</c> is ever asked twice.</summary>
/// <param name="Retries">How often it is asked again after a failure that may pass (<c>retries</c>).</param>
/// <param name="HedgeAfter">After how long without an answer it is asked a second time beside the first (<c>hedgeAfter</c>); null for never.</param>
public sealed record RepeatPolicy(int Retries, TimeSpan? HedgeAfter)
{
    private const int DefaultRetries = 2;

    private static readonly string[] Keys = ["retries", "hedgeAfter"];

    /// <summary>Asked once.</summary>
    public static RepeatPolicy Never { get; } = new(0, null);

    /// <param name="own">The operation's own section: what is safe cannot be said for all operations at once.</param>
    /// <param name="section">The same with what it takes from the manifest's top.</param>
    internal static RepeatPolicy Read(ManifestSection own, ManifestSection section)
    {
        var retries = section.OptionalInteger("retries", 0, 10) ?? DefaultRetries;
        var hedgeAfter = section.OptionalDuration("hedgeAfter", TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        if (own.Flag("safe"))
        {
            return new RepeatPolicy(retries, hedgeAfter);
        }
        foreach (var key in Keys.Where(own.Has))
        {
            own.Report(key, "The operation is asked once only.", "Write \"safe\": true beside it if asking twice does no harm, or remove it.");
        }
        return Never;
    }
}
