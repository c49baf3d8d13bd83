namespace ServiceHub.Data.Corrections;

/// <summary>Where a request for correction stands.</summary>
public enum CorrectionState
{
    /// <summary>Waits for who owns the fact.</summary>
    Open,

    /// <summary>The owner corrects it.</summary>
    Accepted,

    /// <summary>The owner says why it stays.</summary>
    Refused,
}
