namespace ServiceHub.Gateway.Commands.Match;

/// <summary>What comparing yielded.</summary>
/// <param name="Pairs">The likely and the true ones: the probability, and whether it is one person's.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="True">How many pairs are of one person, compared or not.</param>
internal sealed record ScoredPairs(IReadOnlyList<(double Probability, bool IsTrue)> Pairs, long Compared, long True);
