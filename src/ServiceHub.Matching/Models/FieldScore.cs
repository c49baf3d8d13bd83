namespace ServiceHub.Matching.Models;

/// <summary>What one field adds to a score.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Level">To what degree the two values agree; the values themselves are not told.</param>
/// <param name="Weight">Bits for (positive) or against.</param>
public sealed record FieldScore(string Field, string Level, double Weight);
