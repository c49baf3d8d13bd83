namespace ServiceHub.Data.IdentityCards;

/// <summary>How far a batch is.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Counts">How many items have each outcome.</param>
public sealed record VerificationProgress(VerificationBatchRow Batch, IReadOnlyList<OutcomeCount> Counts)
{
    /// <summary>How many items have an outcome.</summary>
    public int Done => Counts.Sum(count => count.Count);
}
