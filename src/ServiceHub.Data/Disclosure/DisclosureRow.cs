namespace ServiceHub.Data.Disclosure;

/// <summary>A row of the disclosure log.</summary>
public sealed class DisclosureRow
{
    /// <summary>In the order of writing; with gaps.</summary>
    public long Id { get; init; }

    /// <summary>Its place in the log; null until it is given one.</summary>
    public long? Number { get; set; }

    public required LogEntryKind Kind { get; init; }

    /// <summary>In milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>
    /// The hash of its leaf (RFC 9162, section 2.1.1), which is a commitment to the body: HMAC-SHA-256 keyed by the salt. It tells nothing
    /// without the salt, and stays when both are erased.
    /// </summary>
    public required byte[] LeafHash { get; init; }

    public byte[]? Salt { get; set; }

    public byte[]? Body { get; set; }

    public Guid? CitizenId { get; set; }

    /// <summary>The ring's key that made <see cref="SubjectHash"/>.</summary>
    public string? SubjectKeyId { get; set; }

    public byte[]? SubjectHash { get; set; }

    public string? ClientId { get; set; }
}
