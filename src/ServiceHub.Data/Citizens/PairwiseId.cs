namespace ServiceHub.Data.Citizens;

/// <summary>
/// The id by which one organisation knows a citizen. Random and stored, not derived, so that rotating keys never changes
/// it and two organisations cannot join their records by it.
/// </summary>
public sealed class PairwiseId
{
    public required string Organisation { get; init; }

    /// <summary>128 random bits as 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required Guid CitizenId { get; init; }
}
