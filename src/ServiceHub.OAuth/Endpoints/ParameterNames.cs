namespace ServiceHub.OAuth.Endpoints;

/// <summary>Names of token request parameters (the IANA registry of OAuth parameters).</summary>
internal static class ParameterNames
{
    public const string AuthorizationDetails = "authorization_details";
    public const string ClientAssertion = "client_assertion";
    public const string ClientId = "client_id";
    public const string ClientSecret = "client_secret";
    public const string GrantType = "grant_type";
    public const string Resource = "resource";
    public const string Scope = "scope";
}
