using ServiceHub.Adapters.Contract;
using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What the agency said about one claim.</summary>
/// <param name="Outcome">Null when it could not say.</param>
/// <param name="Failure">Why it could not; null when it could.</param>
/// <param name="AskedAt">When it was asked.</param>
internal sealed record CardAnswer(CardVerificationOutcome? Outcome, AgencyFailure? Failure, DateTimeOffset AskedAt);
