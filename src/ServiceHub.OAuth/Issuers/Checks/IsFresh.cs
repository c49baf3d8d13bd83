using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>
/// It was issued, and the citizen logged in (<c>auth_time</c>, where given), no longer ago than is configured for the issuer. Where the
/// hub asked for it, the login's time is told, since it was asked for by <c>max_age</c> (OpenID Connect Core §2).
/// </summary>
internal sealed class IsFresh : IJwtCheck<SubjectToken>
{
    private const string LoginTime = "auth_time";

    public string? Check(SubjectToken jwt)
    {
        if (IsOld(jwt, jwt.IssuedAt))
        {
            return $"The {jwt.Name} was issued {Seconds.Of(jwt.Now - jwt.IssuedAt)} ago, which is too long.";
        }
        if (!jwt.HasClaim(LoginTime) && jwt.Nonce is null)
        {
            return null;
        }
        if (jwt.ClaimTime(LoginTime) is not { } loggedIn || loggedIn > jwt.Now + SubjectToken.Skew)
        {
            return jwt.BadClaim(LoginTime);
        }
        return IsOld(jwt, loggedIn) ? $"The citizen logged in {Seconds.Of(jwt.Now - loggedIn)} ago, which is too long." : null;
    }

    private static bool IsOld(SubjectToken jwt, DateTimeOffset moment) => jwt.Now - moment > jwt.Issuer.Options.MaxAge + SubjectToken.Skew;
}
