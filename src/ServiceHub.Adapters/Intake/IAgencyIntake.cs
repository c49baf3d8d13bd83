namespace ServiceHub.Adapters.Intake;

/// <summary>The side of a file-drop agency that takes in what the agency has put down.</summary>
public interface IAgencyIntake
{
    /// <summary>Takes in the newest whole file that is not held yet. Asked again without a new file, it does nothing.</summary>
    /// <param name="cancellation">Gives the load up; what was held stays.</param>
    /// <returns>What was found and what became of it. Only the caller's own cancellation throws.</returns>
    ValueTask<IntakeReport> LoadPendingAsync(CancellationToken cancellation);
}
