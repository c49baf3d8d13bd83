namespace ServiceHub.OAuth.AccessTokens;

/// <summary>How the holder of a key proves that it holds it.</summary>
public enum ConfirmationMethod
{
    /// <summary>By a DPoP proof with each request (RFC 9449 §6.1, the member <c>jkt</c>).</summary>
    DPoP,

    /// <summary>By the client certificate of the TLS connection (RFC 8705 §3.1, the member <c>x5t#S256</c>).</summary>
    Certificate,
}
