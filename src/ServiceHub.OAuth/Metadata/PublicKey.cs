namespace ServiceHub.OAuth.Metadata;

/// <summary>A public P-256 key as a JWK (RFC 7517 §4, RFC 7518 §6.2.1). There is no member that could hold a private part.</summary>
/// <param name="Kid">Its RFC 7638 thumbprint.</param>
/// <param name="X">The point's first coordinate, base64url.</param>
/// <param name="Y">The point's second coordinate, base64url.</param>
public sealed record PublicKey(string Kid, string X, string Y)
{
    /// <summary>The key's kind.</summary>
    public string Kty { get; } = "EC";

    /// <summary>The curve.</summary>
    public string Crv { get; } = "P-256";

    /// <summary>What it is for: signatures.</summary>
    public string Use { get; } = "sig";

    /// <summary>The algorithm.</summary>
    public string Alg { get; } = "ES256";
}
