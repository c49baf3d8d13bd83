namespace ServiceHub.Matching.Pairs;

/// <summary>Two records and how likely they are of one person.</summary>
/// <param name="Left">The place of the one in its set.</param>
/// <param name="Right">The place of the other in its set.</param>
/// <param name="Probability">From 0 to 1.</param>
public readonly record struct ScoredPair(int Left, int Right, double Probability);
