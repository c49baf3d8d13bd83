namespace ServiceHub.OAuth.Stores;

/// <summary>What the server hands out by a handle.</summary>
public enum ArtifactKind
{
    /// <summary>A pushed authorization request, by its <c>request_uri</c> (RFC 9126 §2.2).</summary>
    PushedRequest,

    /// <summary>A citizen on the way to the national login and back, by <c>state</c>.</summary>
    Login,

    /// <summary>An authorization code (RFC 6749 §4.1.2).</summary>
    Code,

    /// <summary>A refresh token (RFC 6749 §1.5).</summary>
    RefreshToken,

    /// <summary>An access token that says nothing by itself (RFC 7662).</summary>
    AccessToken,

    /// <summary>A citizen who is asked for consent, by the page's form.</summary>
    Consent,

    /// <summary>The right to look at and change a client's registration (RFC 7592 §1.2).</summary>
    Registration,
}
