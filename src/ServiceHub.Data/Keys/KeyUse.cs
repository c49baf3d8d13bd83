namespace ServiceHub.Data.Keys;

/// <summary>What a key of the ring is for; no key serves two ends.</summary>
public enum KeyUse
{
    /// <summary>AES-256-GCM over values at rest.</summary>
    Encryption,

    /// <summary>HMAC-SHA-256 by which an encrypted value is found; two may be live while rows are re-hashed.</summary>
    Index,

    /// <summary>HMAC-SHA-256 over client secrets.</summary>
    Pepper,
}
