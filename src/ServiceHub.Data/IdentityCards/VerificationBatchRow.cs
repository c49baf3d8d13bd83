namespace ServiceHub.Data.IdentityCards;

/// <summary>A batch of verifications.</summary>
public sealed class VerificationBatchRow
{
    /// <summary>128 random bits.</summary>
    public required string Id { get; init; }

    /// <summary>See <see cref="VerificationOwner.Key"/>.</summary>
    public required byte[] Owner { get; init; }

    /// <summary>On whose behalf the agency is asked.</summary>
    public required string Organisation { get; init; }

    public required string IdempotencyKey { get; init; }

    /// <summary>A keyed hash of all items, by which the same input is told from another.</summary>
    public required byte[] InputHash { get; init; }

    public required VerificationBatchState State { get; set; }

    public required int Total { get; init; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Started { get; set; }

    public DateTimeOffset? Finished { get; set; }

    /// <summary>When it was worked on last: who waited longest is next.</summary>
    public required DateTimeOffset Served { get; set; }

    /// <summary>Until then it rests, because the agency did not answer.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>How often in a row the agency answered nothing.</summary>
    public int Failures { get; set; }
}
