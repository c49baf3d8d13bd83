namespace ServiceHub.Data.OAuth;

/// <summary>When a credential last opened something. Apart from the credential, which hardly ever changes.</summary>
public sealed class CredentialUseRow
{
    public required string ClientId { get; init; }

    public required string CredentialId { get; init; }

    /// <summary>To the minute.</summary>
    public required DateTimeOffset LastUsed { get; set; }
}
