namespace ServiceHub.Data.Protections;

/// <summary>That a person's record is under protection, by an order of some authority.</summary>
public sealed class Protection
{
    /// <summary><c>prt-</c> and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required Guid CitizenId { get; init; }

    public required ProtectionKind Kind { get; init; }

    /// <summary>The order's number, by which its papers are found; never its reasons.</summary>
    public required string Reference { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The first of the two who must agree that it ends; null while nobody asked.</summary>
    public string? EndAskedBy { get; set; }

    public DateTimeOffset? EndAskedAt { get; set; }

    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
