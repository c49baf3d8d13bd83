namespace ServiceHub.Adapters.Intake;

/// <summary>What became of one dropped file.</summary>
/// <param name="FileName">Its name without a folder.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">Why, when it was refused or passed over, or what else is to be known, such as a reject file that could not be written; else null.</param>
/// <param name="Records">How many records were taken in.</param>
/// <param name="Rejected">How many records could not be read; each stands in the reject file with its line and reason, up to a bound.</param>
public sealed record IntakeFile(string FileName, IntakeOutcome Outcome, string? Detail = null, long Records = 0, long Rejected = 0);
