namespace ServiceHub.Data.IdentityCards;

/// <summary>What became of a wish to start a batch.</summary>
public enum StartOutcome
{
    /// <summary>It was started, now or before by the same input under the same key.</summary>
    Started,

    /// <summary>Another input was started under the key.</summary>
    Conflict,

    /// <summary>The client has as many batches under way as it may.</summary>
    TooMany,
}
