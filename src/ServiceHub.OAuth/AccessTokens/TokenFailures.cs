namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Every failure of an access token. The words follow RFC 6750 §3: ASCII without quote and backslash.</summary>
internal static class TokenFailures
{
    public static TokenFailure TooLarge { get; } = new(TokenFailureCode.TooLarge, "The access token is too long.");

    public static TokenFailure NotThreeSegments { get; } = new(
        TokenFailureCode.Malformed, "The access token is not three segments of base64url without padding.");

    public static TokenFailure HeaderMalformed { get; } = new(
        TokenFailureCode.Malformed, "The access token's header is not a JSON object.");

    public static TokenFailure ClaimsMalformed { get; } = new(
        TokenFailureCode.Malformed, "The access token's claims are not a JSON object.");

    public static TokenFailure HeaderRepeated { get; } = new(
        TokenFailureCode.NameRepeated, "The access token's header gives a name twice.");

    public static TokenFailure ClaimRepeated { get; } = new(TokenFailureCode.NameRepeated, "The access token gives a claim twice.");

    public static TokenFailure Algorithm { get; } = new(TokenFailureCode.Algorithm, "The access token is not signed by ES256.");

    public static TokenFailure Type { get; } = new(TokenFailureCode.Type, "The token is not an access token: its typ is not at+jwt.");

    public static TokenFailure CriticalExtension { get; } = new(
        TokenFailureCode.CriticalExtension, "The access token demands an extension that is not understood.");

    public static TokenFailure KeyMissing { get; } = new(TokenFailureCode.Key, "The access token does not name its key.");

    public static TokenFailure KeyUnknown { get; } = new(TokenFailureCode.Key, "The access token's key is not one of this hub's.");

    public static TokenFailure HandleUnknown { get; } = new(TokenFailureCode.Malformed, "The access token is not one of this hub's, or expired long ago.");

    public static TokenFailure Signature { get; } = new(TokenFailureCode.Signature, "The access token's signature does not fit.");

    public static TokenFailure Issuer { get; } = new(TokenFailureCode.Issuer, "The access token is of another issuer.");

    public static TokenFailure Audience { get; } = new(TokenFailureCode.Audience, "The access token is not for this hub alone.");

    public static TokenFailure OtherSubject { get; } = new(TokenFailureCode.Claim, "The access token's sub is neither its client_id nor a citizen for whom that client acts.");

    /// <summary>The token library found a fault that no check here names.</summary>
    public static TokenFailure Refused { get; } = new(TokenFailureCode.Refused, "The access token is not acceptable.");

    public static TokenFailure Expired(TimeSpan ago) => new(TokenFailureCode.Expired, $"The access token expired {Seconds.Of(ago)} ago.");

    public static TokenFailure NotYetValid(TimeSpan until) => new(
        TokenFailureCode.NotYetValid, $"The access token is valid only in {Seconds.Of(until)}.");

    public static TokenFailure IssuedInFuture(TimeSpan until) => new(
        TokenFailureCode.NotYetValid, $"The access token was issued {Seconds.Of(until)} in the future.");

    /// <summary>The name is one of <see cref="ClaimNames"/>, not one that a token brought.</summary>
    public static TokenFailure Claim(string name) => new(
        TokenFailureCode.Claim, $"The access token's claim {name} is missing or of the wrong kind.");
}
