using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The <c>jti</c> is given, by which it is known to be used once.</summary>
internal sealed class HasTokenId : IJwtCheck<ReceivedJwt>
{
    private const int Longest = 256;

    public string? Check(ReceivedJwt jwt) =>
        jwt.ClaimText(ClaimNames.TokenId) is { Length: > 0 and <= Longest } ? null : jwt.BadClaim(ClaimNames.TokenId);
}
