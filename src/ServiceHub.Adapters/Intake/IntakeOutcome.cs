namespace ServiceHub.Adapters.Intake;

/// <summary>What can become of a dropped file.</summary>
public enum IntakeOutcome
{
    /// <summary>Its records answer from now on.</summary>
    Loaded,

    /// <summary>Held already, or looked at before and unchanged since.</summary>
    Unchanged,

    /// <summary>Not yet whole, or another gateway is loading; to be looked at again.</summary>
    Incomplete,

    /// <summary>Not taken in; the last good load stays.</summary>
    Refused,
}
