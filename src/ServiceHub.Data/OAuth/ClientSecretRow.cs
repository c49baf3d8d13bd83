namespace ServiceHub.Data.OAuth;

/// <summary>One live secret of a client; the secret itself is shown once and never stored.</summary>
public sealed class ClientSecretRow
{
    public required string Id { get; init; }

    public string ClientId { get; init; } = "";

    public required string Label { get; set; }

    /// <summary>The ring's pepper that made <see cref="Hash"/>.</summary>
    public required string KeyId { get; init; }

    /// <summary>HMAC-SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset? Expires { get; set; }
}
