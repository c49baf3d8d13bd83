namespace ServiceHub.Data.Agreements;

/// <summary>Where an agreement is in its life.</summary>
public enum AgreementState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for approval.</summary>
    Submitted,

    /// <summary>In force within its validity; its terms are frozen.</summary>
    Approved,

    /// <summary>Stopped for a while.</summary>
    Suspended,

    /// <summary>Stopped for good.</summary>
    Ended,
}
