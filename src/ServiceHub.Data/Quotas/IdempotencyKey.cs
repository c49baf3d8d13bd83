namespace ServiceHub.Data.Quotas;

/// <summary>By what a request is known again.</summary>
/// <param name="Id">SHA-256 over client and key.</param>
/// <param name="Fingerprint">A keyed hash over all that makes the request what it is.</param>
public sealed record IdempotencyKey(byte[] Id, byte[] Fingerprint);
