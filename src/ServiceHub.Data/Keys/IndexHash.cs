namespace ServiceHub.Data.Keys;

/// <summary>That by which an encrypted value is found.</summary>
/// <param name="KeyId">The ring's key that made it.</param>
/// <param name="Hash">HMAC-SHA-256, 32 bytes.</param>
public sealed record IndexHash(string KeyId, byte[] Hash);
