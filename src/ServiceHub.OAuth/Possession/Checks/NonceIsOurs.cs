namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>
/// The <c>nonce</c> is one that a gateway of this hub gave lately (RFC 9449 §4.3, 10, §8, §9), so that nobody can make proofs
/// ahead of time.
/// </summary>
internal sealed class NonceIsOurs(ProofNonces nonces) : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (proof.ClaimText(ProofNames.Nonce) is not { } nonce)
        {
            return ProofFailures.NonceMissing;
        }
        return nonces.IsLive(nonce) ? null : ProofFailures.NonceStale;
    }
}
