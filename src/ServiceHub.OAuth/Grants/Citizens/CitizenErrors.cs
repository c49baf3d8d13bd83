using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Grants.Citizens;

/// <summary>Every failure of codes and refresh tokens (RFC 6749 §5.2).</summary>
internal static class CitizenErrors
{
    public static OAuthError CodeMissing { get; } = new("invalid_request", "The parameter code is missing.");

    public static OAuthError VerifierMissing { get; } = new("invalid_request", "The parameter code_verifier is missing.");

    public static OAuthError RefreshTokenMissing { get; } = new("invalid_request", "The parameter refresh_token is missing.");

    /// <summary>Whether it is unknown, ended, too old or another client's, the client is told the same.</summary>
    public static OAuthError CodeUnknown { get; } = Invalid("The code is not one that this client may use now.");

    /// <inheritdoc cref="CodeUnknown"/>
    public static OAuthError RefreshTokenUnknown { get; } = Invalid("The refresh token is not one that this client may use now.");

    public static OAuthError CodeReused { get; } = Invalid("The code was used before; all that came of it is ended.");

    public static OAuthError RefreshTokenReused { get; } = Invalid("The refresh token was used before; the citizen's authorization is ended.");

    public static OAuthError OtherRedirect { get; } = Invalid("The redirect_uri is not the one to which the code was sent.");

    public static OAuthError OtherVerifier { get; } = Invalid("The code_verifier does not fit the code_challenge.");

    public static OAuthError OtherKey { get; } = Invalid("The citizen's authorization is bound to a key that the request does not prove.");

    public static OAuthError PurposeGone { get; } = Invalid("The purpose that the citizen authorized is not registered for this client any more.");

    public static OAuthError ScopesGone { get; } = new("invalid_scope", "No scope that the citizen authorized is granted to this client any more.");

    public static OAuthError ScopeNotAuthorized { get; } = new("invalid_scope", "A scope that is asked for is not one that the citizen authorized.");

    private static OAuthError Invalid(string description) => new("invalid_grant", description);
}
