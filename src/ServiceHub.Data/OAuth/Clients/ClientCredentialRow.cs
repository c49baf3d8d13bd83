using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>A credential of a client, of any kind; a secret itself is shown once and never stored.</summary>
public sealed class ClientCredentialRow
{
    /// <summary>Unique among its client's.</summary>
    public required string Id { get; init; }

    public string ClientId { get; init; } = "";

    public required CredentialKind Kind { get; init; }

    public required string Label { get; set; }

    /// <summary>A public key, an address, a thumbprint or a subject, by the kind; null for a secret.</summary>
    public string? Value { get; set; }

    /// <summary>The ring's pepper that made <see cref="Hash"/>; null when it is no secret, as is the other.</summary>
    public string? KeyId { get; set; }

    /// <summary>HMAC-SHA-256 of the secret.</summary>
    public byte[]? Hash { get; set; }

    public required DateTimeOffset NotBefore { get; set; }

    public DateTimeOffset? Expires { get; set; }

    public DateTimeOffset? Revoked { get; set; }

    public string? AddedBy { get; init; }

    public bool AwaitsApproval { get; set; }

    /// <summary>In seconds.</summary>
    public int? Overlap { get; set; }
}
