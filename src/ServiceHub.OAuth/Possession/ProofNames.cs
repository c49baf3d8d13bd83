namespace ServiceHub.OAuth.Possession;

/// <summary>Names of a DPoP proof's claims, and of its headers (RFC 9449 §4.2, §12).</summary>
internal static class ProofNames
{
    public const string AccessTokenHash = "ath";
    public const string HttpMethod = "htm";
    public const string HttpUri = "htu";
    public const string Key = "jwk";
    public const string Nonce = "nonce";
    public const string Type = "dpop+jwt";

    public const string NonceHeader = "DPoP-Nonce";
}
