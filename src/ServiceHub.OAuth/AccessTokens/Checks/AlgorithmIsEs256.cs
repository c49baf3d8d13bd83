using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>The one algorithm that the hub signs by; the token does not get to choose (RFC 8725 §3.1).</summary>
internal sealed class AlgorithmIsEs256 : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token) =>
        token.HeaderText(ClaimNames.Algorithm) == SecurityAlgorithms.EcdsaSha256 ? null : TokenFailures.Algorithm;
}
