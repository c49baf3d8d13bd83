namespace ServiceHub.OAuth.Stores;

/// <summary>Whether a client was told that the hub knows a citizen.</summary>
public enum CitizenInquiryOutcome
{
    /// <summary>It knows the citizen.</summary>
    Known,

    /// <summary>It is no national ID, nobody's, or somebody's whom the client may not know of.</summary>
    Unknown,

    /// <summary>The client may ask for nobody: no agreement of it is in force for the purpose.</summary>
    NotAgreed,

    /// <summary>The client has asked as often as it may.</summary>
    Spent,

    /// <summary>Nobody can tell at this moment.</summary>
    Unavailable,
}
