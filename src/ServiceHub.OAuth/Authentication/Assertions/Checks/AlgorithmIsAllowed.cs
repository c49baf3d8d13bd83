using Microsoft.IdentityModel.Tokens;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>ES256 or PS256 (FAPI 2.0 §5.4): no RS256, no shared secret and not <c>none</c> (RFC 8725 §3.1, §3.2).</summary>
internal sealed class AlgorithmIsAllowed : IAssertionCheck
{
    public static readonly IReadOnlyList<string> Algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256];

    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.HeaderText(ClaimNames.Algorithm) is { } algorithm && Algorithms.Contains(algorithm) ? null : AssertionErrors.Algorithm;
}
