namespace ServiceHub.OAuth.Endpoints;

/// <summary>Names of request parameters (the IANA registry of OAuth parameters).</summary>
internal static class ParameterNames
{
    public const string ActorToken = "actor_token";
    public const string ActorTokenType = "actor_token_type";
    public const string Audience = "audience";
    public const string AuthorizationDetails = "authorization_details";
    public const string ClientAssertion = "client_assertion";
    public const string ClientAssertionType = "client_assertion_type";
    public const string ClientId = "client_id";
    public const string ClientSecret = "client_secret";
    public const string Code = "code";
    public const string CodeChallenge = "code_challenge";
    public const string CodeChallengeMethod = "code_challenge_method";
    public const string CodeVerifier = "code_verifier";
    public const string Error = "error";
    public const string GrantType = "grant_type";
    public const string Issuer = "iss";
    public const string Languages = "ui_locales";
    public const string ProofKey = "dpop_jkt";
    public const string RedirectUri = "redirect_uri";
    public const string RefreshToken = "refresh_token";
    public const string Request = "request";
    public const string RequestUri = "request_uri";
    public const string RequestedTokenType = "requested_token_type";
    public const string Resource = "resource";
    public const string ResponseMode = "response_mode";
    public const string ResponseType = "response_type";
    public const string Scope = "scope";
    public const string State = "state";
    public const string SubjectToken = "subject_token";
    public const string SubjectTokenType = "subject_token_type";
    public const string Token = "token";
}
