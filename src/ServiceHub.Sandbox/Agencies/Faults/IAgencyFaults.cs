namespace ServiceHub.Sandbox.Agencies.Faults;

/// <summary>Makes one simulated agency misbehave, and well again. Disposing makes it well.</summary>
public interface IAgencyFaults : IAsyncDisposable
{
    /// <summary>What its protocol allows; a file that was dropped cannot be slow.</summary>
    IReadOnlyCollection<FaultKind> Kinds { get; }

    /// <summary>What it has.</summary>
    Fault Current { get; }

    /// <summary>Changes it, at once.</summary>
    /// <param name="fault">One of the kinds that it can have.</param>
    /// <returns>When it has it.</returns>
    Task SetAsync(Fault fault);
}
