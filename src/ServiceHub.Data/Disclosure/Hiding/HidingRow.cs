namespace ServiceHub.Data.Disclosure.Hiding;

/// <summary>
/// That what is done under an agreement is not shown to the citizens for a time. It needs two principals, ends by itself, and each of its
/// steps stands in the log.
/// </summary>
public sealed class HidingRow
{
    /// <summary>In the order of proposing.</summary>
    public long Sequence { get; init; }

    /// <summary><c>hid-</c> and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required string AgreementId { get; init; }

    /// <summary>The last day, in the hub's zone.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }

    public required string LegalReferenceTh { get; init; }

    public required string LegalReferenceEn { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Null as long as nothing is hidden by it.</summary>
    public string? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>Null unless somebody ended it before its time.</summary>
    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether it hides anything on a day.</summary>
    public bool IsInForce(DateOnly day) => ApprovedAt is not null && EndedAt is null && day <= Until;
}
