namespace ServiceHub.Data.Consents;

/// <summary>What became of a citizen's consent.</summary>
public enum ConsentState
{
    /// <summary>It was never given.</summary>
    Missing,

    Given,

    Withdrawn,

    /// <summary>Its last day is over.</summary>
    Expired,
}
