namespace ServiceHub.Data.Disclosure.Export;

/// <summary>What became of a verification.</summary>
/// <param name="Problem">The first thing that is wrong; null when nothing is.</param>
/// <param name="Rows">How many rows were good before it.</param>
/// <param name="Heads">How many signed heads.</param>
/// <param name="Last">The last of them.</param>
/// <param name="FirstKey">The key that announced itself first, on which all others hang; null when none did.</param>
public sealed record LogVerdict(string? Problem, long Rows, int Heads, TreeHead? Last, string? FirstKey);
