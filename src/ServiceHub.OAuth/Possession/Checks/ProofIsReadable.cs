using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>One well-formed JWT (RFC 9449 §4.3, 2), of bounded length, that every reader reads alike.</summary>
internal sealed class ProofIsReadable : IProofCheck
{
    public const int Longest = 4096;

    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (proof.Text.Length > Longest)
        {
            return ProofFailures.TooLarge;
        }
        if (!proof.TrySplit()
            || !StrictJson.TryReadObject(proof.HeaderBytes, out var header, out var headerRepeats) || headerRepeats
            || !StrictJson.TryReadObject(proof.ClaimsBytes, out var claims, out var claimsRepeat) || claimsRepeat)
        {
            return ProofFailures.Malformed;
        }
        (proof.Header, proof.Claims) = (header.Value, claims.Value);
        return null;
    }
}
