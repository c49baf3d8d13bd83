namespace ServiceHub.Data.Mutations;

/// <summary>What is known of a mutation when it is asked for.</summary>
/// <param name="IsNew">Whether nobody has begun it: then whoever asked is the one who does.</param>
/// <param name="Answer">The answer that it had; null where it is new, or its end unknown.</param>
public sealed record MutationStart(bool IsNew, ReadOnlyMemory<byte>? Answer);
