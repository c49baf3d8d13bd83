namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>An access token that was taken back.</summary>
public sealed class RevocationRow
{
    public required string TokenId { get; init; }

    public required DateTimeOffset Expires { get; init; }

    /// <summary>The number of the change that brought it: who knows an earlier one reads those behind it.</summary>
    public required long Number { get; init; }
}
