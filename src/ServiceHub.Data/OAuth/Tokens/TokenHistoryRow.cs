namespace ServiceHub.Data.OAuth.Tokens;

/// <summary>A token that was issued; nothing of it opens anything.</summary>
public sealed class TokenHistoryRow
{
    public required string TokenId { get; init; }

    public required string ClientId { get; init; }

    public required string CredentialId { get; init; }

    public required string GrantType { get; init; }

    /// <summary>Space-separated.</summary>
    public required string Scopes { get; init; }

    public string? Purpose { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
