namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>
/// Remembers what was compared, so that nothing is compared twice. A comparison of parents that can be the same object is the stricter
/// one and covers the other.
/// </summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(object, object), bool> _compared = [];

    /// <returns>False when the pair has been compared before, as strictly.</returns>
    public bool Add(object left, object right, bool areExclusive)
    {
        if (_compared.TryGetValue((left, right), out var before) && (areExclusive || !before))
        {
            return false;
        }
        _compared[(left, right)] = areExclusive;
        return true;
    }
}
