using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What became of a verification.</summary>
/// <param name="Outcome">What the agency said.</param>
/// <param name="AskedAt">When it was asked.</param>
internal sealed record IdentityCardVerification(CardVerificationOutcome Outcome, DateTimeOffset AskedAt);
