namespace ServiceHub.OAuth;

/// <summary>Names of token types (RFC 8693 §3).</summary>
internal static class TokenTypes
{
    public const string AccessToken = "urn:ietf:params:oauth:token-type:access_token";

    public const string IdToken = "urn:ietf:params:oauth:token-type:id_token";

    public const string Jwt = "urn:ietf:params:oauth:token-type:jwt";
}
