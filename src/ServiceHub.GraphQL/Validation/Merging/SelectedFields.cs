namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response key, inline fragments opened, and the fragments that it spreads.</summary>
internal sealed class SelectedFields
{
    private readonly HashSet<string> _knownFragments = [];

    public OrderedDictionary<string, List<SelectedField>> ByKey { get; } = [];

    public List<string> Fragments { get; } = [];

    public void Add(SelectedField field)
    {
        if (ByKey.TryGetValue(field.Node.ResponseKey, out var sameKey))
        {
            sameKey.Add(field);
            return;
        }
        ByKey.Add(field.Node.ResponseKey, [field]);
    }

    public void AddFragment(string name)
    {
        if (_knownFragments.Add(name))
        {
            Fragments.Add(name);
        }
    }
}
