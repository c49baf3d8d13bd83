namespace ServiceHub.OAuth;

/// <summary>Names of grants, as the <c>grant_type</c> parameter and a client's registration give them (RFC 7591 §2).</summary>
public static class GrantTypes
{
    /// <summary>A client acts for itself (RFC 6749 §4.4).</summary>
    public const string ClientCredentials = "client_credentials";
}
