using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The <c>alg</c> is one of a list (RFC 8725 §3.1): no shared secret and not <c>none</c>.</summary>
/// <param name="algorithms">The list.</param>
internal sealed class AlgorithmIsOneOf(IReadOnlyList<string> algorithms) : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt) =>
        jwt.HeaderText(ClaimNames.Algorithm) is { } algorithm && algorithms.Contains(algorithm)
            ? null
            : $"The {jwt.Name} is not signed by {string.Join(" or ", algorithms)}.";
}
