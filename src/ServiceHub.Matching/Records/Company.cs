namespace ServiceHub.Matching.Records;

/// <summary>How the fields that a field goes with compare.</summary>
internal enum Company
{
    /// <summary>There are none, or none is known.</summary>
    Unknown = 0,

    /// <summary>One agrees exactly.</summary>
    Agreeing = 1,

    /// <summary>None agrees exactly, one in part.</summary>
    Near = 2,

    /// <summary>Those that are known differ.</summary>
    Differing = 3,
}
