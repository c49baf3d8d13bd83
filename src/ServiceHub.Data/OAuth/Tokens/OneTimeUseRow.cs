namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>A use of what may be used once.</summary>
public sealed class OneTimeUseRow
{
    /// <summary>128 bits of SHA-256 over owner and id, which are any text and of any length.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
