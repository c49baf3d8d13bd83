namespace ServiceHub.Data.Representations;

/// <summary>That a citizen may act for another one.</summary>
public sealed class Representation
{
    /// <summary><c>rep-</c> and 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required RepresentationKind Kind { get; init; }

    /// <summary>Who acts.</summary>
    public required Guid RepresentativeId { get; init; }

    /// <summary>For whom.</summary>
    public required Guid RepresentedId { get; init; }

    /// <summary>The first day, in the hub's zone.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>By what the organisation finds the document that says so.</summary>
    public required string Reference { get; init; }

    /// <summary>The organisation that recorded it (ISO 6523), and alone may revoke it.</summary>
    public required string Organisation { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string? RevokedBy { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens anything on a day.</summary>
    public bool IsInForce(DateOnly day) => RevokedAt is null && ValidFrom <= day && day <= ValidTo;
}
