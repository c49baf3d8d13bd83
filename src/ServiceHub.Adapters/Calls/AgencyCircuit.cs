namespace ServiceHub.Adapters.Calls;

/// <summary>Whether an agency is asked.</summary>
public enum AgencyCircuit
{
    /// <summary>It is asked.</summary>
    Closed,

    /// <summary>It failed too often and is left alone: every question fails at once.</summary>
    Open,

    /// <summary>It was left alone long enough; one call tries.</summary>
    HalfOpen,
}
