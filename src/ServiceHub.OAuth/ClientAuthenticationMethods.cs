namespace ServiceHub.OAuth;

/// <summary>Names of client authentication methods (RFC 7591 §2, the IANA registry of token endpoint authentication methods).</summary>
public static class ClientAuthenticationMethods
{
    /// <summary>Id and secret in HTTP Basic, each form-encoded first (RFC 6749 §2.3.1).</summary>
    public const string ClientSecretBasic = "client_secret_basic";
}
