using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>The <c>alg</c> is one that is configured for the issuer (RFC 8725 §3.1).</summary>
internal sealed class AlgorithmIsTheIssuers : IJwtCheck<SubjectToken>
{
    public string? Check(SubjectToken jwt) =>
        jwt.HeaderText(ClaimNames.Algorithm) is { } algorithm && jwt.Issuer.Options.EffectiveAlgorithms.Contains(algorithm)
            ? null
            : $"The {jwt.Name} is not signed by {string.Join(" or ", jwt.Issuer.Options.EffectiveAlgorithms)}.";
}
