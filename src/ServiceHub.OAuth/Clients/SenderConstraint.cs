namespace ServiceHub.OAuth.Clients;

/// <summary>Whether a client's tokens are bound to a key of its own.</summary>
public enum SenderConstraint
{
    /// <summary>When the client brings a DPoP proof; a plain bearer token otherwise.</summary>
    Optional,

    /// <summary>To the key of a DPoP proof (RFC 9449), always.</summary>
    DPoP,

    /// <summary>To the client certificate (RFC 8705 §3), always.</summary>
    Certificate,
}
