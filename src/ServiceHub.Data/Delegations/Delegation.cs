namespace ServiceHub.Data.Delegations;

/// <summary>That an organisation lets another one's client use an agreement of its own, and so act for it.</summary>
public sealed class Delegation
{
    /// <summary><c>dlg-</c> and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The organisation that grants (ISO 6523): the one for which the delegate acts.</summary>
    public required string Organisation { get; init; }

    /// <summary>The client of the organisation whose agreement it is.</summary>
    public required string ClientId { get; init; }

    public required string AgreementId { get; init; }

    /// <summary>The client that may act.</summary>
    public required string DelegateClientId { get; init; }

    /// <summary>The first day, in the hub's zone.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly ValidTo { get; init; }

    public required string GrantedBy { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public string? RevokedBy { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether it opens anything on a day.</summary>
    public bool IsInForce(DateOnly day) => RevokedAt is null && ValidFrom <= day && day <= ValidTo;
}
