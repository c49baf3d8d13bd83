using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Records;

namespace ServiceHub.Matching.Training;

/// <summary>
/// Finds which parts of an address go with which: two strangers of one subdistrict are of one district and one province, which
/// must not count thrice; nor must it that all of these differ for one who moved.
/// </summary>
internal static class Dependence
{
    // Below this the two agree hardly oftener together than chance would have it.
    private const double LeastLift = 3;
    private const double SurelyFollows = 0.9;
    private const double Enough = 100;

    /// <param name="fields">What is compared.</param>
    /// <param name="sample">Strangers as chance brings them together.</param>
    /// <param name="candidates">Strangers among the pairs worth comparing.</param>
    public static void Find(IReadOnlyList<LearnedField> fields, Patterns sample, Patterns candidates)
    {
        List<LearnedField> places = [.. fields.Where(field => field.Field is { } known && KindGroups.IsOfPlace(known.Kind)).OrderBy(field => Share(sample.Degrees(field.Place)))];
        for (var at = 1; at < places.Count; at++)
        {
            var field = places[at];
            var least = Math.Min(SurelyFollows, LeastLift * Share(sample.Degrees(field.Place)));
            int[] finer = [.. places.Take(at).Select(other => other.Place).Where(other => Share(Agreeing(sample, candidates, field.Place, [other])) >= least)];
            if (finer.Length > 0)
            {
                field.Follow(finer, Agreeing(sample, candidates, field.Place, finer), sample.Degrees(field.Place, finer, Company.Near), sample.Degrees(field.Place, finer, Company.Differing));
            }
        }
    }

    // Of rare values only the candidates have enough pairs; they agree in more than chance would have it, which errs to the safe side.
    private static double[] Agreeing(Patterns sample, Patterns candidates, int field, int[] finer) =>
        sample.Degrees(field, finer, Company.Agreeing) is var given && given[1..].Sum() >= Enough ? given : candidates.Degrees(field, finer, Company.Agreeing);

    private static double Share(double[] degrees) => degrees[1..].Sum() is var known && known > 0 ? degrees[Comparison.Exact] / known : 0;
}
