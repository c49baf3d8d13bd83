using ServiceHub.Data.IdentityCards;

namespace ServiceHub.Services.IdentityCards;

/// <summary>What became of a change.</summary>
/// <param name="Batch">The batch as it is now; null beside errors.</param>
/// <param name="Errors">Why nothing was changed.</param>
internal sealed record VerificationPayload(VerificationProgress? Batch, IReadOnlyList<VerificationError> Errors);
