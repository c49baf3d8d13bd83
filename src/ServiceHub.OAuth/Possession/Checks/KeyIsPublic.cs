using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>The <c>jwk</c> is a public key and holds no private one (RFC 9449 §4.3, 7).</summary>
internal sealed class KeyIsPublic : IProofCheck
{
    /// <summary>A client proves each of its requests by the same key; to look for its point on the curve costs more than to verify.</summary>
    private readonly RecentlyUsed<string, VerifyingKey> _read = new(generationSize: 1000);

    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (!proof.Header.TryGetProperty(ProofNames.Key, out var jwk))
        {
            return ProofFailures.Key;
        }
        var text = jwk.GetRawText();
        var key = _read.Find(text);
        if (key is null)
        {
            if (!VerifyingKey.TryReadClients(jwk, out key, out var fault))
            {
                return fault == VerifyingKeyFault.Private ? ProofFailures.PrivateKey : ProofFailures.Key;
            }
            _read.Add(text, key);
        }
        proof.Key = key;
        return null;
    }
}
