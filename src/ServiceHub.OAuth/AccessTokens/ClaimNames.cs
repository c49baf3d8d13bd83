namespace ServiceHub.OAuth.AccessTokens;

/// <summary>Names of header parameters (RFC 7515 §4.1) and claims (RFC 7519 §4.1, RFC 9068 §2.2) of an access token.</summary>
internal static class ClaimNames
{
    public const string Algorithm = "alg";
    public const string Critical = "crit";
    public const string KeyId = "kid";
    public const string Type = "typ";

    public const string Actor = "act";
    public const string Audience = "aud";
    public const string AuthorizationDetails = "authorization_details";
    public const string ClientId = "client_id";
    public const string Confirmation = "cnf";
    public const string Expires = "exp";
    public const string IssuedAt = "iat";
    public const string Issuer = "iss";
    public const string NotBefore = "nbf";
    public const string Scope = "scope";
    public const string Subject = "sub";
    public const string TokenId = "jti";

    /// <summary>The organisation that the client acts for: the hub's own claim, an ISO 6523 identifier.</summary>
    public const string Organisation = "consumer";

    /// <summary>Who runs the client for that organisation: the hub's own claim, an ISO 6523 identifier.</summary>
    public const string Supplier = "supplier";

    /// <summary>By which credential the token was got, so that it ends when that is revoked: the hub's own claim.</summary>
    public const string Credential = "credential_id";

    /// <summary>The citizen's authorization of which the token came, so that it ends with that: the hub's own claim.</summary>
    public const string Authorization = "authorization_id";
}
