using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>Beside an access token the <c>ath</c> is that token's hash (RFC 9449 §4.3, 12).</summary>
internal sealed class HashIsTheAccessTokens : IProofCheck
{
    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (proof.Demand.AccessToken is not { } token)
        {
            return null;
        }
        return proof.ClaimText(ProofNames.AccessTokenHash) == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(token)))
            ? null
            : ProofFailures.AccessToken;
    }
}
