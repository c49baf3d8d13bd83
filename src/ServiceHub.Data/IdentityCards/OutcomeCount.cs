namespace ServiceHub.Data.IdentityCards;

/// <summary>How many verifications of a batch have an outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Count">So many.</param>
public sealed record OutcomeCount(CardVerificationOutcome Outcome, int Count);
