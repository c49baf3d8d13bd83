namespace ServiceHub.Data.IdentityCards;

/// <summary>Whether a verification may be made.</summary>
public readonly record struct FailureVerdict
{
    /// <summary>The reservation under which it is made; null when it may not.</summary>
    public long? Stamp { get; init; }

    /// <summary>Whether it is the card of which too many failed, and not the client.</summary>
    public bool IsOfCard { get; init; }

    /// <summary>Whether so many have failed, and not only may fail of those under way.</summary>
    public bool IsLasting { get; init; }

    /// <summary>After what time to try again.</summary>
    public TimeSpan Wait { get; init; }
}
