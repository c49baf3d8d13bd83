namespace ServiceHub.Data.Protections;

/// <summary>That an officer looks at a protected record without the right to, since somebody's life or limb may hang on it.</summary>
public sealed class BreakGlassAccess
{
    /// <summary><c>btg-</c> and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required Guid CitizenId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The organisation that answers for the client (ISO 6523).</summary>
    public required string Organisation { get; init; }

    public required string OfficerId { get; init; }

    public string? OfficerName { get; init; }

    public string? OfficerOffice { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>From then on the record is closed again.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Null until it was reviewed.</summary>
    public BreakGlassVerdict? Verdict { get; set; }

    public string? ReviewNote { get; set; }

    public string? ReviewedBy { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }
}
