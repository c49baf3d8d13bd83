using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>jwk</c> is a public key and holds no private one (RFC 9449 §4.3, 7).</summary>
internal sealed class KeyIsPublic : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (!proof.Header.TryGetProperty(ProofNames.Key, out var jwk))
        {
            return ProofFailures.Key;
        }
        if (!PublicJwk.TryRead(jwk, out var key, out var fault))
        {
            return fault == PublicJwkFault.Private ? ProofFailures.PrivateKey : ProofFailures.Key;
        }
        proof.Key = key;
        return null;
    }
}
