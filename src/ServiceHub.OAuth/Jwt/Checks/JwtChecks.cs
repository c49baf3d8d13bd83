namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>What is asked of every received JWT, and how checks are run.</summary>
internal static class JwtChecks
{
    /// <summary>That it can be read in one way only. Its claims are not to be believed yet.</summary>
    public static IReadOnlyList<IJwtCheck<ReceivedJwt>> OfForm { get; } =
    [
        new TextIsBounded(),
        new TextIsThreeSegments(),
        new HeaderIsStrictJson(),
        new NothingIsCritical(),
        new ClaimsAreStrictJson(),
    ];

    /// <summary>That it is of now.</summary>
    public static IReadOnlyList<IJwtCheck<ReceivedJwt>> OfTime { get; } =
    [
        new IsNotExpired(),
        new IsNotFromTheFuture(),
        new HasBegun(),
    ];

    /// <summary>The first cause, in the order in which the checks are listed; null when the JWT keeps every rule.</summary>
    public static string? FirstCause<TJwt>(this IReadOnlyList<IJwtCheck<TJwt>> checks, TJwt jwt)
        where TJwt : ReceivedJwt
    {
        foreach (var check in checks)
        {
            if (check.Check(jwt) is { } cause)
            {
                return cause;
            }
        }
        return null;
    }
}
