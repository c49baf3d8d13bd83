namespace ServiceHub.Data.IdentityCards;

/// <summary>One verification that a client wants.</summary>
/// <param name="Reference">The client's own name for it.</param>
/// <param name="Claim">What is to be verified.</param>
public sealed record VerificationItem(string Reference, CardClaim Claim);
