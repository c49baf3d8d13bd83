namespace ServiceHub.Matching.Models;

/// <summary>How likely two records are of one person, and why.</summary>
/// <param name="Probability">From 0 to 1, before anything but the two records and the model is known.</param>
/// <param name="Weight">The same in bits: the sum of <paramref name="Prior"/>, <paramref name="Household"/> and all <paramref name="Fields"/>.</param>
/// <param name="Prior">The bits before any field was looked at; negative, for most pairs are of different people.</param>
/// <param name="Household">What is taken off because two people of one household would agree as well; 0 or negative.</param>
/// <param name="Fields">What each field that both records have adds.</param>
public sealed record MatchScore(double Probability, double Weight, double Prior, double Household, IReadOnlyList<FieldScore> Fields);
