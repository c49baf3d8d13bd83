namespace ServiceHub.Data.Corrections;

/// <summary>That a citizen says that something about them is wrong, and what became of it.</summary>
public sealed class Correction
{
    /// <summary><c>cor-</c> and 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required Guid CitizenId { get; init; }

    /// <summary>Who owns the fact: an agency's short name, or the shared profile's.</summary>
    public required string DataSet { get; init; }

    /// <summary>Where it stands in the contract, such as <c>HouseRegistration.address</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What is wrong and what is right, in the citizen's words.</summary>
    public required string Statement { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The portal through which it came.</summary>
    public required string RequestedThrough { get; init; }

    public CorrectionState State { get; set; }

    /// <summary>What the owner says.</summary>
    public string? Answer { get; set; }

    public string? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
