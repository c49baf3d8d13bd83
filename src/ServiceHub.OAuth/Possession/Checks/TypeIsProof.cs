using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>typ</c> says that it is a proof and nothing else (RFC 9449 §4.3, 4; RFC 8725 §3.11).</summary>
internal sealed class TypeIsProof : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof) =>
        string.Equals(proof.HeaderText(ClaimNames.Type), ProofNames.Type, StringComparison.OrdinalIgnoreCase) ? null : ProofFailures.Type;
}
