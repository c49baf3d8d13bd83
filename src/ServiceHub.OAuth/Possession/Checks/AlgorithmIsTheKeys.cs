using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>alg</c> is the one by which the key signs (RFC 9449 §4.3, 5; RFC 8725 §3.1).</summary>
internal sealed class AlgorithmIsTheKeys : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof) =>
        proof.HeaderText(ClaimNames.Algorithm) == proof.Key.Algorithm ? null : ProofFailures.Algorithm;
}
