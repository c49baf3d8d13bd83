namespace ServiceHub.OAuth;

/// <summary>Names of grants, as the <c>grant_type</c> parameter and a client's registration give them (RFC 7591 §2).</summary>
public static class GrantTypes
{
    /// <summary>A client acts for itself (RFC 6749 §4.4).</summary>
    public const string ClientCredentials = "client_credentials";

    /// <summary>A citizen came back from the authorization endpoint (RFC 6749 §4.1).</summary>
    public const string AuthorizationCode = "authorization_code";

    /// <summary>An authorization goes on (RFC 6749 §6).</summary>
    public const string RefreshToken = "refresh_token";

    /// <summary>A token of a national login becomes one of the hub's (RFC 8693).</summary>
    public const string TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";
}
