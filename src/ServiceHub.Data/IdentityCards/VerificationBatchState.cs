namespace ServiceHub.Data.IdentityCards;

/// <summary>How far a batch is.</summary>
public enum VerificationBatchState
{
    Queued,
    Running,
    Done,
    Cancelled,
}
