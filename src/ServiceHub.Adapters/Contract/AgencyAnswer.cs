namespace ServiceHub.Adapters.Contract;

/// <summary>What an agency says about one subject: a record or several, that it knows none, or why it could not say.</summary>
public sealed record AgencyAnswer
{
    private static readonly IReadOnlyList<AgencyRecord> None = [];

    private AgencyAnswer(IReadOnlyList<AgencyRecord> records, DateTimeOffset? asOf, AgencyFailure? failure) =>
        (Records, AsOf, Failure) = (records, asOf, failure);

    /// <summary>The agency knows no such person.</summary>
    public static AgencyAnswer NotFound { get; } = new(None, null, null);

    /// <summary>The records; more than one only from an operation that the manifest calls <c>many</c>.</summary>
    public IReadOnlyList<AgencyRecord> Records { get; }

    /// <summary>The record, the first of several; null when there is none.</summary>
    public AgencyRecord? Record => Records.Count == 0 ? null : Records[0];

    /// <summary>The time at which the records were true at the agency, when it says so; null means at the time of asking.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>Why there is no answer, or null.</summary>
    public AgencyFailure? Failure { get; }

    /// <summary>When the hub asked the agency; null as long as an adapter has the answer in its hands.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Whether it was asked for an earlier question, and kept.</summary>
    public bool IsCached { get; init; }

    /// <summary>
    /// Whether it is older than the manifest calls fresh: a register as old as that, or a kept answer in place of one that the
    /// agency could not give.
    /// </summary>
    public bool IsStale { get; init; }

    /// <summary>For a kept answer in place of one that the agency could not give: why it could not. Else null.</summary>
    public AgencyFailure? StaleBecause { get; init; }

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
    public static AgencyAnswer Failed(AgencyFailure failure) => new(None, null, failure);

    /// <summary>Equal is what says the same; when it was asked, and whether it was kept since, does not count.</summary>
    /// <param name="other">Another answer.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(AgencyAnswer? other) =>
        other is not null && Records.Equals(other.Records) && AsOf == other.AsOf && Failure == other.Failure;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Records, AsOf, Failure);
}
