namespace ServiceHub.Data.IdentityCards;

/// <summary>What counts against the limit of a card or of a client.</summary>
public sealed class FailureLimitRow
{
    /// <summary>A keyed hash of the card's number, or the client's key.</summary>
    public required byte[] Subject { get; init; }

    /// <summary>See <see cref="FailureWindow"/>.</summary>
    public required byte[] Entries { get; set; }

    /// <summary>From then on nothing of it counts.</summary>
    public required DateTimeOffset Expires { get; set; }
}
