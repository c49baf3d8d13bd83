namespace ServiceHub.Data.Disclosure;

/// <summary>The hub's word that rows are in its log, before they have numbers: by it a row that is missing later can be claimed.</summary>
/// <param name="LeafHashes">The hash of each row's leaf (RFC 9162, section 2.1.1), 32 bytes, in the order of the entries.</param>
/// <param name="Time">When they were written, in milliseconds since 1970.</param>
/// <param name="KeyId">The key that signed.</param>
/// <param name="Signature">ECDSA over P-256 and SHA-256 of <see cref="LogSignatures.Receipt"/>, 64 bytes as IEEE P1363 has them.</param>
public sealed record LogReceipt(IReadOnlyList<byte[]> LeafHashes, long Time, string KeyId, ReadOnlyMemory<byte> Signature);
