using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authorization;

/// <summary>Every failure on a citizen's way through the hub (RFC 6749 §4.1.2.1, RFC 9126 §2.3).</summary>
internal static class AuthorizationErrors
{
    public static OAuthError NotRegistered { get; } = new("unauthorized_client", "This client may not send citizens to the authorization endpoint.");

    public static OAuthError RequestObject { get; } = new("request_not_supported", "This server takes no request objects; push the parameters themselves.");

    public static OAuthError RequestUriPushed { get; } = Invalid("The parameter request_uri cannot be pushed.");

    public static OAuthError ResponseTypeMissing { get; } = Invalid("The parameter response_type is missing.");

    public static OAuthError ResponseTypeUnknown { get; } = new("unsupported_response_type", "This server knows the response_type code only.");

    public static OAuthError ResponseModeUnknown { get; } = Invalid("This server knows the response_mode query only.");

    public static OAuthError RedirectMissing { get; } = Invalid("The parameter redirect_uri is missing.");

    public static OAuthError RedirectNotRegistered { get; } = Invalid("The redirect_uri is not registered for this client, letter for letter.");

    public static OAuthError ChallengeMissing { get; } = Invalid("The parameter code_challenge is missing.");

    public static OAuthError ChallengeMethod { get; } = Invalid("The code_challenge_method is not S256.");

    public static OAuthError ChallengeMalformed { get; } = Invalid("The code_challenge is not a SHA-256 hash in base64url.");

    public static OAuthError StateMalformed { get; } = Invalid("The state is longer than 512 characters, or not printable ASCII.");

    public static OAuthError ProofKeyMalformed { get; } = Invalid("The dpop_jkt is not a SHA-256 thumbprint in base64url.");

    public static OAuthError OtherProofKey { get; } = Invalid("The dpop_jkt is not the key of the DPoP proof.");

    public static OAuthError ConsentDenied { get; } = new("access_denied", "The citizen did not consent.");

    public static OAuthError LoginDenied { get; } = new("access_denied", "The citizen did not log in.");

    public static OAuthError LoginTooWeak(string detail) =>
        new("access_denied", "The citizen's login did not reach the assurance that the hub asks for.", Detail: detail);

    public static OAuthError CitizenUnknown { get; } = new("access_denied", "The hub does not know the citizen who logged in.");

    public static OAuthError LoginUnavailable { get; } = new("temporarily_unavailable", "The national login cannot be reached now.");

    public static OAuthError ScopesGone { get; } = new("invalid_scope", "No scope that was asked for is granted to this client any more.");

    /// <summary>What is wrong with another's answer is for the log.</summary>
    public static OAuthError LoginFailed(string detail) => new("server_error", "The national login gave no answer that can be used.", Detail: detail);

    private static OAuthError Invalid(string description) => new("invalid_request", description);
}
