namespace ServiceHub.Data.Mutations;

/// <summary>A mutation that was begun under an idempotency key, and its answer.</summary>
public sealed class MutationRow
{
    public required byte[] Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>The ring's key that opens the answer; null until there is one.</summary>
    public string? AnswerKeyId { get; set; }

    /// <summary>The answer as it left, encrypted: it may tell of citizens.</summary>
    public byte[]? Answer { get; set; }
}
