namespace ServiceHub.Adapters.Contract;

/// <summary>What an agency says about one subject: a record, that it knows none, or why it could not say.</summary>
public sealed record AgencyAnswer
{
    private AgencyAnswer(AgencyRecord? record, DateTimeOffset? asOf, AgencyFailure? failure) =>
        (Record, AsOf, Failure) = (record, asOf, failure);

    /// <summary>The agency knows no such person.</summary>
    public static AgencyAnswer NotFound { get; } = new(null, null, null);

    /// <summary>The record, or null.</summary>
    public AgencyRecord? Record { get; }

    /// <summary>The time at which the record was true at the agency, when it says so; null means at the time of asking.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Why there is no answer, or null.</summary>
    public AgencyFailure? Failure { get; }

    /// <summary>The agency holds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">When it was true, if the agency says so.</param>
    /// <returns>The answer.</returns>
    public static AgencyAnswer Found(AgencyRecord record, DateTimeOffset? asOf = null) => new(record, asOf, null);

    /// <summary>The agency could not say.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The answer.</returns>
    public static AgencyAnswer Failed(AgencyFailure failure) => new(null, null, failure);
}
