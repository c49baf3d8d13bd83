namespace ServiceHub.Data.Contacts;

/// <summary>What became of the matter in a contact.</summary>
public enum ContactOutcome
{
    /// <summary>It is not over, or nobody has said.</summary>
    Open,

    /// <summary>The matter was finished.</summary>
    Resolved,

    /// <summary>Somebody else goes on with it.</summary>
    HandedOn,

    /// <summary>Nobody was reached.</summary>
    NotReached,

    /// <summary>The citizen left before it was finished.</summary>
    Abandoned,
}
