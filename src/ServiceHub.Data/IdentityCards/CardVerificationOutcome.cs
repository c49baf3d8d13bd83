namespace ServiceHub.Data.IdentityCards;

/// <summary>What became of a verification.</summary>
public enum CardVerificationOutcome
{
    /// <summary>All belongs together, and the card is good.</summary>
    Match,

    /// <summary>It does not belong together, or there is no such card.</summary>
    Mismatch,

    /// <summary>All belongs together, and the card has expired.</summary>
    Expired,

    /// <summary>All belongs together, and the card was reported lost or stolen.</summary>
    Lost,

    /// <summary>All belongs together, and the card was withdrawn.</summary>
    Cancelled,

    /// <summary>In a batch: not asked, since too many verifications of the card or of the client failed.</summary>
    Limited,

    /// <summary>In a batch: the agency could not say, however often it was asked.</summary>
    Unavailable,
}
