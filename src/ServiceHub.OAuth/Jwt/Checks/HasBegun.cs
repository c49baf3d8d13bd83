using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The <c>nbf</c>, where given, is a time that has passed, but for the skew (RFC 7519 §4.1.5).</summary>
internal sealed class HasBegun : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt)
    {
        if (!jwt.HasClaim(ClaimNames.NotBefore))
        {
            return null;
        }
        if (jwt.ClaimTime(ClaimNames.NotBefore) is not { } notBefore)
        {
            return jwt.BadClaim(ClaimNames.NotBefore);
        }
        return notBefore <= jwt.Now + ReceivedJwt.Skew ? null : $"The {jwt.Name} is valid only in {Seconds.Of(notBefore - jwt.Now)}.";
    }
}
