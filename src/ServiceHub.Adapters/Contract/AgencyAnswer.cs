namespace ServiceHub.Adapters.Contract;

/// <summary>What an agency says about one subject: a record or several, that it knows none, or why it could not say.</summary>
public sealed record AgencyAnswer
{
    private AgencyAnswer(IReadOnlyList<AgencyRecord> records, DateTimeOffset? asOf, AgencyFailure? failure) =>
        (Records, AsOf, Failure) = (records, asOf, failure);

    /// <summary>The agency knows no such person.</summary>
    public static AgencyAnswer NotFound { get; } = new([], null, null);

    /// <summary>The records; more than one only from an operation that the manifest calls <c>many</c>.</summary>
    public IReadOnlyList<AgencyRecord> Records { get; }

    /// <summary>The record, the first of several; null when there is none.</summary>
    public AgencyRecord? Record => Records.Count == 0 ? null : Records[0];

    /// <summary>The time at which the records were true at the agency, when it says so; null means at the time of asking.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Why there is no answer, or null.</summary>
    public AgencyFailure? Failure { get; }

    /// <summary>The agency holds a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">When it was true, if the agency says so.</param>
    /// <returns>The answer.</returns>
    public static AgencyAnswer Found(AgencyRecord record, DateTimeOffset? asOf = null) => Found([record], asOf);

    /// <summary>The agency holds records.</summary>
    /// <param name="records">The records, at least one.</param>
    /// <param name="asOf">When they were true, if the agency says so.</param>
    /// <returns>The answer.</returns>
    public static AgencyAnswer Found(IReadOnlyList<AgencyRecord> records, DateTimeOffset? asOf = null) => new(records, asOf, null);

    /// <summary>The agency could not say.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The answer.</returns>
    public static AgencyAnswer Failed(AgencyFailure failure) => new([], null, failure);
}
