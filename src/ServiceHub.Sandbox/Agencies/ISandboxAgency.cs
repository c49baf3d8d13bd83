namespace ServiceHub.Sandbox.Agencies;

/// <summary>A simulated agency: makes its store once, and answers from it whenever the sandbox runs.</summary>
internal interface ISandboxAgency
{
    /// <summary>As its manifest names it.</summary>
    string Name { get; }

    /// <summary>Whether it is asked over a socket, or by file or database.</summary>
    bool IsOverSocket { get; }

    /// <summary>Whether what it keeps is there; agencies that came later lack it in older directories.</summary>
    bool IsPrepared(SandboxDirectory place) => true;

    /// <summary>Makes what the agency keeps.</summary>
    void Prepare(SandboxDirectory place, KnownPeople known);

    /// <summary>Opens what was made.</summary>
    OpenAgency Open(SandboxDirectory place, TimeProvider time);

    /// <summary>The same for a while, perhaps beside a hub that runs on the same directory: what lies there stays as it is.</summary>
    OpenAgency Visit(SandboxDirectory place, TimeProvider time) => Open(place, time);
}
