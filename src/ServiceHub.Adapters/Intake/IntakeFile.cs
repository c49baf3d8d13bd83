namespace ServiceHub.Adapters.Intake;

/// <summary>What became of one dropped file.</summary>
/// <param name="FileName">Its name without a folder.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">Why, when it was refused or passed over, or why its reject file could not be written; else null.</param>
/// <param name="Records">How many lines were taken in.</param>
/// <param name="Rejected">How many lines could not be read; each stands in the reject file with its number and reason.</param>
public sealed record IntakeFile(string FileName, IntakeOutcome Outcome, string? Detail = null, long Records = 0, long Rejected = 0);
