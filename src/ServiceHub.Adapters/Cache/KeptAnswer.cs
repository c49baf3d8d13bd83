namespace ServiceHub.Adapters.Cache;

/// <summary>An answer that is kept.</summary>
/// <param name="Key">By what it is found.</param>
/// <param name="AskedAt">When the agency was asked.</param>
/// <param name="Expires">Until when it may serve, fresh or stale.</param>
/// <param name="Payload">What the agency said, in clear: encrypt it.</param>
public sealed record KeptAnswer(AnswerKey Key, DateTimeOffset AskedAt, DateTimeOffset Expires, ReadOnlyMemory<byte> Payload);
