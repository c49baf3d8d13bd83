using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The <c>iat</c> is given and does not lie ahead, but for the skew (RFC 7519 §4.1.6).</summary>
internal sealed class IsNotFromTheFuture : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt)
    {
        if (jwt.ClaimTime(ClaimNames.IssuedAt) is not { } issuedAt)
        {
            return jwt.BadClaim(ClaimNames.IssuedAt);
        }
        return issuedAt <= jwt.Now + ReceivedJwt.Skew ? null : $"The {jwt.Name} was issued {Seconds.Of(issuedAt - jwt.Now)} in the future.";
    }
}
