namespace ServiceHub.Sandbox.People;

/// <summary>The schemes by the names under which the health system knows them.</summary>
public enum HealthScheme
{
    /// <summary>Universal Coverage Scheme.</summary>
    Ucs,

    /// <summary>Social Security Scheme.</summary>
    Sss,

    /// <summary>Civil Servant Medical Benefit Scheme.</summary>
    Csmbs,

    /// <summary>People with problems of status and rights.</summary>
    Stp,
}
