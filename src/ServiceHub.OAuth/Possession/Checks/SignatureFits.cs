namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The signature is by the key in <c>jwk</c> (RFC 9449 §4.3, 6).</summary>
internal sealed class SignatureFits : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof) =>
        proof.Key.Verifies(proof.Key.Algorithm, proof.SigningInput, proof.Signature) ? null : ProofFailures.Signature;
}
