namespace ServiceHub.Matching.Models;

/// <summary>From which probability what is done with a pair. That two people become one is worse than that one stays two.</summary>
public static class MatchThresholds
{
    /// <summary>From here on records may be joined without a person's look.</summary>
    public const double Automatic = 0.999;

    /// <summary>From here on a person looks at them; below, they are of different people.</summary>
    public const double Review = 0.05;
}
