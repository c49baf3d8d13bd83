namespace ServiceHub.Adapters.Intake;

/// <summary>The side of a file-drop agency that takes in what the agency has put down.</summary>
public interface IAgencyIntake
{
    /// <summary>
    /// Whether something has changed in the folder since the last look, as far as the system tells. A hint to look at once; who looks
    /// at an interval anyway finds everything.
    /// </summary>
    bool HasHint { get; }

    /// <summary>Takes in the newest whole file that is not held yet. Asked again without a new file, it does nothing.</summary>
    /// <param name="cancellation">Gives the load up; what was held stays.</param>
    /// <returns>What was found and what became of it. Only the caller's own cancellation throws.</returns>
    ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation);
}
