namespace ServiceHub.Data.IdentityCards;

/// <summary>A verification of a batch whose turn it is.</summary>
/// <param name="Number">Its place in the batch.</param>
/// <param name="Claim">What is to be verified.</param>
/// <param name="Stamp">The reservation under which it is made.</param>
public sealed record QueuedVerification(int Number, CardClaim Claim, long Stamp);
