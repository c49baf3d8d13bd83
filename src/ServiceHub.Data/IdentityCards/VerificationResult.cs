namespace ServiceHub.Data.IdentityCards;

/// <summary>What became of one verification of a batch.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Reference">The client's own name for it.</param>
/// <param name="Outcome">Null while it is not known.</param>
public sealed record VerificationResult(int Number, string Reference, CardVerificationOutcome? Outcome);
