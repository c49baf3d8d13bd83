namespace ServiceHub.OAuth.Stores;

/// <summary>What became of a client's asking for a citizen.</summary>
/// <param name="Outcome">Whether it was told.</param>
public sealed record CitizenInquiry(CitizenInquiryOutcome Outcome)
{
    /// <summary>The citizen, by the pairwise id (<c>Citizen.id</c>) of the organisation for which was asked; null unless known.</summary>
    public string? CitizenId { get; init; }

    /// <summary>After how long asking again may help; null when waiting does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
