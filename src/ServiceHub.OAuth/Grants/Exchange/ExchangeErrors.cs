using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Grants.Exchange;

/// <summary>Every failure of a token exchange (RFC 8693 §2.2.2).</summary>
internal static class ExchangeErrors
{
    public static OAuthError TokenMissing { get; } = Refused("The parameter subject_token is missing.");

    public static OAuthError TypeMissing { get; } = Refused("The parameter subject_token_type is missing.");

    public static OAuthError TypeUnknown { get; } = Refused("The subject_token_type is not that of an ID token, an access token or a JWT.");

    public static OAuthError OtherRequestedType { get; } = Refused(
        "The requested_token_type is not urn:ietf:params:oauth:token-type:access_token.");

    public static OAuthError OtherAudience { get; } = new("invalid_target", "The audience is not this hub's.");

    /// <summary>The login may be right; the hub knows nobody by it.</summary>
    public static OAuthError CitizenUnknown { get; } = new("invalid_grant", "The hub does not know the citizen who logged in.");

    public static OAuthError NoScopeOfSubject { get; } = new("invalid_scope", "The subject token opens no scope that is granted to this client.");

    /// <summary>"If either the subject_token or actor_token are invalid for any reason, the error code MUST be invalid_request."</summary>
    public static OAuthError Refused(string cause) => new("invalid_request", cause);

    public static OAuthError ScopeNotOfSubject(string scope) => new("invalid_scope", $"The scope {scope} is not one that the subject token opens.");
}
