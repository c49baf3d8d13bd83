namespace ServiceHub.Data.IdentityCards;

/// <summary>What became of a verification whose turn it was.</summary>
/// <param name="Queued">The verification.</param>
/// <param name="Outcome">Null when the agency did not say, or was not asked.</param>
/// <param name="IsBlamed">Whether the agency did not say, though it did of others.</param>
public sealed record AnsweredVerification(QueuedVerification Queued, CardVerificationOutcome? Outcome, bool IsBlamed);
