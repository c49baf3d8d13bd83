using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Citizens;

/// <summary>A number by which a register knows a person: encrypted, and found by its hash.</summary>
public sealed class CitizenIdentifier
{
    public long Id { get; init; }

    public Guid CitizenId { get; init; }

    public required IdentifierSystem System { get; init; }

    public required EncryptedValue Value { get; set; }

    /// <summary>The ring's key that made <see cref="IndexHash"/>.</summary>
    public required string IndexKeyId { get; set; }

    public required byte[] IndexHash { get; set; }

    public required string Source { get; init; }
}
