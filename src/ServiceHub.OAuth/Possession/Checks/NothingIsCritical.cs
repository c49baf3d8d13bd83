using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>No extension is understood, so none may be demanded (RFC 7515 §4.1.11).</summary>
internal sealed class NothingIsCritical : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof) =>
        proof.Header.TryGetProperty(ClaimNames.Critical, out _) ? ProofFailures.CriticalExtension : null;
}
