using System.Text;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The signature is by the key in <c>jwk</c> (RFC 9449 §4.3, 6).</summary>
internal sealed class SignatureFits : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof)
    {
        Span<byte> signed = stackalloc byte[ProofIsReadable.Longest];
        var length = Encoding.ASCII.GetBytes(proof.SigningInput, signed);
        return proof.Key.Verify(signed[..length], proof.Signature) ? null : ProofFailures.Signature;
    }
}
