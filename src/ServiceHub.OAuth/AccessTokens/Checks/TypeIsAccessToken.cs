namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>No other kind of JWT passes for an access token (RFC 9068 §4; RFC 8725 §3.11).</summary>
internal sealed class TypeIsAccessToken : IAccessTokenCheck
{
    public static readonly IReadOnlyList<string> Types = ["at+jwt", "application/at+jwt"];

    public TokenFailure? Check(TokenUnderTest token) =>
        token.HeaderText(ClaimNames.Type) is { } type && Types.Contains(type) ? null : TokenFailures.Type;
}
