using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>The <c>exp</c> is at most five minutes after the <c>iat</c>.</summary>
internal sealed class LivesShortly : IJwtCheck<OfficerStatement>
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    public string? Check(OfficerStatement jwt) =>
        jwt.Expires - jwt.IssuedAt <= LongestLife ? null : $"The {jwt.Name}'s exp is more than {Seconds.Of(LongestLife)} after its iat.";
}
