namespace ServiceHub.Matching.Evaluation;

/// <summary>How well pairs above a threshold are those of one person.</summary>
/// <param name="Threshold">The least probability.</param>
/// <param name="Right">Pairs above it that are of one person.</param>
/// <param name="Wrong">Pairs above it that are not.</param>
/// <param name="Missed">Pairs of one person that are not above it.</param>
public sealed record Judgement(double Threshold, long Right, long Wrong, long Missed)
{
    /// <summary>The share of the pairs above the threshold that are right; 1 where there is none.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>The share of the pairs of one person that are above the threshold; 1 where there is none.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    /// <summary>The harmonic mean of the two: C. J. van Rijsbergen, Information Retrieval, 1979.</summary>
    public double F1 => Right == 0 ? 0 : 2.0 * Right / ((2 * Right) + Wrong + Missed);
}
