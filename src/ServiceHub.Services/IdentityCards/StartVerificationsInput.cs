namespace ServiceHub.Services.IdentityCards;

/// <summary>A batch of verifications, as the contract's input gives it.</summary>
internal sealed record StartVerificationsInput(IReadOnlyList<VerificationItemInput> Items, string IdempotencyKey);
