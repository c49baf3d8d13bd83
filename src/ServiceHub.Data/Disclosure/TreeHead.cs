namespace ServiceHub.Data.Disclosure;

/// <summary>The hub's word on what its log holds (RFC 9162, section 4.9: a signed tree head).</summary>
/// <param name="Size">How many rows.</param>
/// <param name="Root">The root over them, 32 bytes.</param>
/// <param name="Time">When it was signed, in milliseconds since 1970; never before an earlier one's.</param>
/// <param name="KeyId">The key that signed.</param>
/// <param name="Signature">ECDSA over P-256 and SHA-256 of <see cref="LogSignatures.Head"/>, 64 bytes as IEEE P1363 has them.</param>
public sealed record TreeHead(long Size, ReadOnlyMemory<byte> Root, long Time, string KeyId, ReadOnlyMemory<byte> Signature);
