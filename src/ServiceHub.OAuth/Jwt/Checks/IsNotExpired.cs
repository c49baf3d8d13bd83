using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The <c>exp</c> is given and lies ahead, but for the skew (RFC 7519 §4.1.4).</summary>
internal sealed class IsNotExpired : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt)
    {
        if (jwt.ClaimTime(ClaimNames.Expires) is not { } expires)
        {
            return jwt.BadClaim(ClaimNames.Expires);
        }
        return jwt.Now < expires + ReceivedJwt.Skew ? null : $"The {jwt.Name} expired {Seconds.Of(jwt.Now - expires)} ago.";
    }
}
