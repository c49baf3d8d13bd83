namespace ServiceHub.OAuth.Clients;

/// <summary>What an access token looks like.</summary>
public enum AccessTokenFormat
{
    /// <summary>A signed text that says what it opens (RFC 9068).</summary>
    Jwt,

    /// <summary>A random handle, of which introspection alone tells (RFC 7662).</summary>
    Opaque,
}
