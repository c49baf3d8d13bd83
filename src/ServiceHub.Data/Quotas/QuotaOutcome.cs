namespace ServiceHub.Data.Quotas;

/// <summary>What became of a <see cref="QuotaOrder"/>.</summary>
public enum QuotaOutcome
{
    /// <summary>The request may go on, with the agreements that had room.</summary>
    Granted,

    /// <summary>The client made too many requests.</summary>
    TooManyRequests,

    /// <summary>None of the agreements had room.</summary>
    QuotaExceeded,

    /// <summary>The key stands for another request.</summary>
    KeyConflict,
}
