namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>How a simulated agency can misbehave.</summary>
public enum FaultKind
{
    /// <summary>It works.</summary>
    None,

    /// <summary>It takes its time.</summary>
    Slow,

    /// <summary>It answers every question with an error of its own.</summary>
    Failing,

    /// <summary>Its answers are damaged on the way.</summary>
    Garbled,

    /// <summary>Its answers end in the middle.</summary>
    CutOff,

    /// <summary>It asks for patience.</summary>
    Throttling,

    /// <summary>It is not there.</summary>
    Down,
}
