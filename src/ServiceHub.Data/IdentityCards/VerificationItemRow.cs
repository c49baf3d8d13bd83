namespace ServiceHub.Data.IdentityCards;

/// <summary>One verification of a batch. What is claimed goes as soon as it is needed no more.</summary>
public sealed class VerificationItemRow
{
    public required string BatchId { get; init; }

    /// <summary>Its place in the batch, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>The client's own name for it.</summary>
    public required string Reference { get; init; }

    /// <summary>The ring's key that opens <see cref="Claim"/>.</summary>
    public string? ClaimKeyId { get; set; }

    /// <summary>The sealed <see cref="CardClaim"/>; null once it is needed no more.</summary>
    public byte[]? Claim { get; set; }

    /// <summary>The reservation under which it is being asked; null while it is not.</summary>
    public long? Stamp { get; set; }

    /// <summary>How often the agency answered others at that time and not this one.</summary>
    public int Attempts { get; set; }

    public CardVerificationOutcome? Outcome { get; set; }
}
