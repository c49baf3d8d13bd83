using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>Every failure of a client assertion: <c>invalid_client</c> (RFC 7521 §4.2.1), with the one cause.</summary>
internal static class AssertionErrors
{
    public static OAuthError AssertionType { get; } = Of(
        "The parameter client_assertion_type is not urn:ietf:params:oauth:client-assertion-type:jwt-bearer.");

    public static OAuthError TooLong { get; } = Of("The client assertion is too long.");

    public static OAuthError NotThreeSegments { get; } = Of("The client assertion is not three segments of base64url without padding.");

    public static OAuthError HeaderMalformed { get; } = Of("The client assertion's header is not a JSON object.");

    public static OAuthError HeaderRepeated { get; } = Of("The client assertion's header gives a name twice.");

    public static OAuthError Algorithm { get; } = Of("The client assertion is not signed by ES256 or PS256.");

    public static OAuthError Type { get; } = Of("The client assertion's typ is not client-authentication+jwt.");

    public static OAuthError CriticalExtension { get; } = Of("The client assertion demands an extension that is not understood.");

    public static OAuthError KeyIdMalformed { get; } = Of("The client assertion's kid is not a text.");

    public static OAuthError ClaimsMalformed { get; } = Of("The client assertion's claims are not a JSON object.");

    public static OAuthError ClaimRepeated { get; } = Of("The client assertion gives a claim twice.");

    public static OAuthError OtherSubject { get; } = Of("The client assertion's iss and sub are not one client.");

    public static OAuthError Audience { get; } = Of("The client assertion's aud is not this server's issuer as one string.");

    public static OAuthError LivesTooLong { get; } = Of("The client assertion's exp is more than 120 s after its iat.");

    public static OAuthError ExpiresTooLate { get; } = Of("The client assertion has no iat, and its exp is more than 120 s ahead.");

    public static OAuthError TokenIdTooLong { get; } = Of("The client assertion's jti is too long.");

    public static OAuthError Replayed { get; } = Of("The client assertion was used before.");

    /// <summary>An unknown client and a wrong key look the same to the client; the log may know.</summary>
    public static OAuthError NotVerified(string detail) =>
        Of("The client is unknown, or the client assertion is not signed by a key that is registered for it.", detail);

    public static OAuthError Expired(TimeSpan ago) => Of($"The client assertion expired {Seconds.Of(ago)} ago.");

    public static OAuthError NotYetValid(TimeSpan until) => Of($"The client assertion is valid only in {Seconds.Of(until)}.");

    public static OAuthError IssuedInFuture(TimeSpan until) => Of($"The client assertion was issued {Seconds.Of(until)} in the future.");

    /// <summary>The name is one of ours, not one that an assertion brought.</summary>
    public static OAuthError Claim(string name) => Of($"The client assertion's claim {name} is missing or of the wrong kind.");

    private static OAuthError Of(string description, string? detail = null) => new("invalid_client", description, 401, detail);
}
