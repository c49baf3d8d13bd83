namespace ServiceHub.Data.IdentityCards;

/// <summary>How many verifications may fail.</summary>
/// <param name="PerCard">Of one card, whoever asks.</param>
/// <param name="PerClient">Of one client, about whichever card.</param>
public sealed record FailureLimits(FailureLimit PerCard, FailureLimit PerClient);
