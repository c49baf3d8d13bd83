namespace ServiceHub.Data.Quotas;

/// <summary>What was used of a quota in one of its periods.</summary>
public sealed class QuotaUseRow
{
    public required string Policy { get; init; }

    /// <summary>When the period ends, in seconds since 1970.</summary>
    public required long Resets { get; init; }

    public required long Used { get; set; }
}
