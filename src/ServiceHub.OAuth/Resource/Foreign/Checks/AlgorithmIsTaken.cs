using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>The <c>alg</c> is one that is configured for the issuer (RFC 8725 §3.1).</summary>
internal sealed class AlgorithmIsTaken : IJwtCheck<ForeignToken>
{
    public string? Check(ForeignToken jwt) =>
        jwt.HeaderText(ClaimNames.Algorithm) is { } algorithm && jwt.Issuer.Options.EffectiveAlgorithms.Contains(algorithm)
            ? null
            : $"The access token is not signed by {string.Join(" or ", jwt.Issuer.Options.EffectiveAlgorithms)}.";
}
